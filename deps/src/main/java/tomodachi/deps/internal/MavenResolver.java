package tomodachi.deps.internal;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsBuildingException;
import tomodachi.cli.libraries.DownloadProgress;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.LibraryResolver;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolvedLibraries;

/// Resolves libraries as Maven does, with the repositories, mirrors, proxies and passwords of its
/// settings. Repositories that the libraries themselves name are not asked, and files whose
/// checksum is missing or wrong are refused.
public final class MavenResolver implements LibraryResolver {
  /// The longest wait for the next bytes of a repository, in milliseconds.
  private static final int PATIENCE = 60_000;

  private static final String REQUEST_TIMEOUT = "aether.connector.requestTimeout";

  /// Made by whoever loads it.
  public MavenResolver() {}

  @Override
  public ResolvedLibraries resolve(LibraryRequest request, DownloadProgress progress)
      throws ResolutionException {
    var overrides = overrides(settings(request), progress);
    try (var context = new StandaloneStaticRuntime().create(overrides)) {
      return new Resolution(context, request).resolve();
    }
  }

  private static Settings settings(LibraryRequest request) throws ResolutionException {
    try {
      return new EffectiveSettings(request.settings()).read();
    } catch (SettingsBuildingException e) {
      throw new ResolutionException(
          new ResolutionException.Reason.Other("Maven's settings can't be read: " + said(e)),
          List.of(),
          List.of(),
          e);
    }
  }

  private static String said(SettingsBuildingException e) {
    return e.getProblems().stream()
        .map(problem -> "%s (%s)".formatted(problem.getMessage(), problem.getLocation()))
        .findFirst()
        .orElse("they are no XML");
  }

  private static ContextOverrides overrides(Settings settings, DownloadProgress progress) {
    return ContextOverrides.create()
        .withUserSettings(true)
        .withEffectiveSettings(settings)
        .offline(settings.isOffline())
        .ignoreArtifactDescriptorRepositories(true)
        .checksumPolicy(ContextOverrides.ChecksumPolicy.FAIL)
        .configProperties(
            Map.of(REQUEST_TIMEOUT, System.getProperty(REQUEST_TIMEOUT, "" + PATIENCE)))
        .transferListener(new Transfers(progress))
        .build();
  }
}
