package benchmarks.plot;

/// Who the bars of a colour belong to.
public record Entry(String name, String colour) {}
