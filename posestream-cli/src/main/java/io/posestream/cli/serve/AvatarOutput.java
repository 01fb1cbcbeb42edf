package io.posestream.cli.serve;

import io.posestream.result.PoseResult;
import io.posestream.server.ClientListener;
import io.posestream.time.NanoClock;
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

  private final Optional<InetSocketAddress> target;
  private final NanoClock clock;

  // Guarded by this.
  private Optional<Performer> performer = Optional.empty();
  private long heardNs;
  private boolean closed;

  /** The client that moves the avatar. */
  private record Performer(int client, VmcSender sender) {}

  private AvatarOutput(Optional<InetSocketAddress> target, NanoClock clock) {
    this.target = target;
    this.clock = clock;
  }

  /** Sends nothing. */
  public static AvatarOutput none() {
    return new AvatarOutput(Optional.empty(), NanoClock.system());
  }

  /**
   * Sends to {@code HOST} or {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static AvatarOutput to(String target) {
    return to(target, NanoClock.system());
  }

  static AvatarOutput to(String target, NanoClock clock) {
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
    return new AvatarOutput(Optional.of(address), clock);
  }

  private static IllegalArgumentException wrong(String target) {
    return new IllegalArgumentException(
        "--vmc must be HOST or HOST:PORT with a port 1.." + MAX_PORT + ", not \"" + target + "\"");
  }

  @Override
  public synchronized void onResult(int client, PoseResult result) {
    if (target.isEmpty() || closed) {
      return;
    }
    long nowNs = clock.nanoTime();
    if (performer.isEmpty()
        || (performer.get().client() != client && nowNs - heardNs > SILENT_NS)) {
      performer.ifPresent(before -> before.sender().close());
      performer = Optional.of(new Performer(client, VmcSender.to(target.get())));
    }
    if (performer.get().client() == client) {
      heardNs = nowNs;
      performer.get().sender().onResult(result);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    performer.ifPresent(last -> last.sender().close());
  }
}
