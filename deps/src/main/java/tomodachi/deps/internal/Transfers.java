package tomodachi.deps.internal;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import tomodachi.cli.libraries.DownloadProgress;

/// Passes on what comes from repositories.
final class Transfers extends AbstractTransferListener {
  private final DownloadProgress progress;

  Transfers(DownloadProgress progress) {
    this.progress = progress;
  }

  @Override
  public void transferStarted(TransferEvent event) {
    tell(event);
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    tell(event);
  }

  @Override
  public void transferSucceeded(TransferEvent event) {
    tell(event);
  }

  private void tell(TransferEvent event) {
    var resource = event.getResource();
    var name = resource.getResourceName();
    progress.fetched(
        name.substring(name.lastIndexOf('/') + 1),
        event.getTransferredBytes(),
        resource.getContentLength());
  }
}
