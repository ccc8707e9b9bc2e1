package architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/// All rules, by name.
final class Rules {

  private Rules() {}

  static Map<String, ArchRule> of(Layout layout) {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("layout", ModuleRules.everyPackageBelongsToAModule(layout));
    rules.put("directions", ModuleRules.modulesKeepTheirDirection(layout));
    rules.put("internals", ModuleRules.internalsStayInTheirModule(layout));
    rules.put("cycles", ModuleRules.internalPackagesHaveNoCycles(layout));
    rules.put("clocks", TimeRules.nobodyReadsAClock(layout));
    rules.put("timers", TimeRules.nobodyKeepsTimers(layout));
    rules.put("logging", CodeRules.nobodyLogsByJavaUtilLogging());
    rules.put("threadlocals", CodeRules.nobodyHasThreadLocals());
    rules.put("printing", CodeRules.onlyTheCommandPrints(layout));
    rules.put("names", CodeRules.namesSayWhatAClassIs());
    return rules;
  }
}
