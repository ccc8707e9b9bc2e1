package tomodachi.cli.internal.reload;

import java.nio.file.Path;
import java.util.List;
import tomodachi.cli.internal.load.Generation;
import tomodachi.launch.Launch;

/// What services come of, as it is whenever it is asked.
public interface Sources {

  /// The directories and files in which a change means a reload.
  List<Path> places();

  /// Compiles and loads what is there now.
  ///
  /// @throws tomodachi.cli.internal.CommandFailure when that can't be done
  Generation load();

  /// How a generation is started.
  Launch launch(Generation generation);
}
