package io.posestream.vmc;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.rig.RigPose;
import io.posestream.rig.RigSolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends one person of a stream to an avatar, as a performer of the Virtual Motion Capture protocol:
 * {@code /VMC/Ext/OK}, {@code /VMC/Ext/T}, {@code /VMC/Ext/Root/Pos} and a {@code
 * /VMC/Ext/Bone/Pos} for each bone, with Unity's names and axes, in datagrams of at most 1400
 * bytes.
 *
 * <pre>{@code
 * try (VmcSender avatar = VmcSender.to(new InetSocketAddress("localhost", 39539))) {
 *   engine.stream(source).run(avatar);
 * }
 * }</pre>
 *
 * <p>It is the first person of a result, and the same one for as long as that one is seen. The
 * avatar begins where its axes are, and stands on the floor of the room, or on its lower foot while
 * no floor is known. While nobody is seen it is told that tracking is bad, and keeps its pose.
 *
 * <p>Results of another stream may follow, from their beginning; then the avatar begins again.
 *
 * <p>What does not arrive is lost, as datagrams are, and nobody need listen: results are never held
 * up. Not thread-safe.
 *
 * @since 0.1
 */
public final class VmcSender implements ResultListener, AutoCloseable {
  /** The port on which programs for avatars listen unless told otherwise. */
  public static final int DEFAULT_PORT = 39_539;

  private static final System.Logger LOG = System.getLogger(VmcSender.class.getName());
  private static final int LOADED = 1;
  private static final int CALIBRATED = 3;
  private static final int NORMAL_CALIBRATION = 0;

  private final InetSocketAddress target;
  private final DatagramChannel channel;
  private Optional<Performer> performer = Optional.empty();
  private long firstNs = Long.MIN_VALUE;
  private long lastNs = Long.MIN_VALUE;
  private boolean warned;

  /** Whom the avatar follows, and what belongs to that person. */
  private record Performer(int id, RigSolver solver, VmcPlace place) {}

  private VmcSender(InetSocketAddress target, DatagramChannel channel) {
    this.target = target;
    this.channel = channel;
  }

  /**
   * Sends to a host and port; nobody need listen there yet. The caller closes it.
   *
   * @throws IllegalArgumentException if the host is not known
   * @throws UncheckedIOException if no socket can be opened
   */
  public static VmcSender to(InetSocketAddress target) {
    Objects.requireNonNull(target, "target");
    if (target.isUnresolved()) {
      throw new IllegalArgumentException("unknown host: " + target.getHostString());
    }
    try {
      return new VmcSender(target, DatagramChannel.open());
    } catch (IOException e) {
      throw new UncheckedIOException("no socket for datagrams can be opened", e);
    }
  }

  @Override
  public void onResult(PoseResult result) {
    Objects.requireNonNull(result, "result");
    boolean isAnotherStream = result.timestampNs() <= lastNs;
    if (firstNs == Long.MIN_VALUE || isAnotherStream) {
      firstNs = result.timestampNs();
      performer = Optional.empty();
    }
    lastNs = result.timestampNs();
    Optional<RigPose> pose = pose(result);
    List<OscMessage> messages = new ArrayList<>();
    messages.add(
        new OscMessage("/VMC/Ext/OK")
            .add(LOADED)
            .add(CALIBRATED)
            .add(NORMAL_CALIBRATION)
            .add(pose.isPresent() ? 1 : 0));
    messages.add(new OscMessage("/VMC/Ext/T").add((result.timestampNs() - firstNs) / 1e9));
    pose.map(VmcPose::messages).ifPresent(messages::addAll);
    OscBundles.of(messages).forEach(this::send);
  }

  private Optional<RigPose> pose(PoseResult result) {
    if (!(result instanceof PoseResult.Seen seen)) {
      return Optional.empty();
    }
    return followed(seen.people())
        .flatMap(
            person -> {
              Performer own = performer(person.id());
              return own.solver()
                  .solve(person, seen.mirrored(), seen.timestampNs())
                  .map(rig -> own.place().put(rig, person, seen.mirrored()));
            });
  }

  private Optional<Person> followed(List<Person> people) {
    return people.stream()
        .filter(person -> performer.filter(own -> own.id() == person.id()).isPresent())
        .findFirst()
        .or(() -> people.stream().findFirst());
  }

  private Performer performer(int id) {
    Performer own =
        performer
            .filter(before -> before.id() == id)
            .orElseGet(() -> new Performer(id, new RigSolver(), new VmcPlace()));
    performer = Optional.of(own);
    return own;
  }

  private void send(byte[] bundle) {
    try {
      int unused = channel.send(ByteBuffer.wrap(bundle), target);
      warned = false;
    } catch (IOException e) {
      if (!warned) {
        warned = true;
        LOG.log(WARNING, "Nothing reaches {0}: {1}", target, e.getMessage());
      }
    }
  }

  /** Sends nothing more. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
