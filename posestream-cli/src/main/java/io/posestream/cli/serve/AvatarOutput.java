package io.posestream.cli.serve;

import io.posestream.result.PoseResult;
import io.posestream.server.ClientListener;
import io.posestream.vmc.VmcSender;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the motion of one client's person to an avatar; of another client's once that one has been
 * silent for a while. Any thread may call anything.
 */
public final class AvatarOutput implements ClientListener, AutoCloseable {
  private static final long SILENT_NS = 2_000_000_000;
  private static final int MAX_PORT = 65_535;
  private static final Pattern TARGET =
      Pattern.compile("(?<host>\\[[^]]+]|[^:\\[\\]]+)(:(?<port>\\d{1,5}))?");

  private final Optional<VmcSender> sender;

  // Guarded by this.
  private int performer;
  private long heardNs;
  private boolean hasPerformer;

  private AvatarOutput(Optional<VmcSender> sender) {
    this.sender = sender;
  }

  /** Sends nothing. */
  public static AvatarOutput none() {
    return new AvatarOutput(Optional.empty());
  }

  /**
   * Sends to {@code HOST} or {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static AvatarOutput to(String target) {
    Matcher matcher = TARGET.matcher(target);
    if (!matcher.matches()) {
      throw wrong(target);
    }
    String text = matcher.group("port");
    int port = text == null ? VmcSender.DEFAULT_PORT : Integer.parseInt(text);
    if (port < 1 || port > MAX_PORT) {
      throw wrong(target);
    }
    InetSocketAddress address = new InetSocketAddress(matcher.group("host"), port);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("--vmc: unknown host \"" + matcher.group("host") + "\"");
    }
    return new AvatarOutput(Optional.of(VmcSender.to(address)));
  }

  private static IllegalArgumentException wrong(String target) {
    return new IllegalArgumentException(
        "--vmc must be HOST or HOST:PORT with a port 1.." + MAX_PORT + ", not \"" + target + "\"");
  }

  @Override
  public synchronized void onResult(int client, PoseResult result) {
    if (sender.isPresent() && performs(client, System.nanoTime())) {
      sender.get().onResult(result);
    }
  }

  private boolean performs(int client, long nowNs) {
    if (!hasPerformer || (performer != client && nowNs - heardNs > SILENT_NS)) {
      hasPerformer = true;
      performer = client;
    }
    if (performer == client) {
      heardNs = nowNs;
    }
    return performer == client;
  }

  @Override
  public synchronized void close() {
    sender.ifPresent(VmcSender::close);
  }
}
