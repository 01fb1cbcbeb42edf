package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.FakeClock;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose results an avatar gets. */
@Timeout(120)
class AvatarOutputTest {
  private static final long S = 1_000_000_000;

  private final FakeClock clock = new FakeClock();

  @Test
  void shouldFollowOneClientUntilThatOneIsSilent() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        AvatarOutput output = AvatarOutput.to("localhost:" + socket.getLocalPort(), clock)) {
      output.onResult(4, nobody(10 * S));
      clock.advance(S);
      output.onResult(9, nobody(50 * S));
      output.onResult(4, nobody(13 * S));
      assertThat(timeS(socket)).isEqualTo(0);
      assertThat(timeS(socket)).as("of the client that was first").isEqualTo(3);
      clock.advance(2 * S + 1);
      output.onResult(9, nobody(52 * S));
      output.onResult(4, nobody(15 * S));
      output.onResult(9, nobody(53 * S));
      assertThat(timeS(socket)).as("begins again").isEqualTo(0);
      assertThat(timeS(socket)).as("of the client that took over").isEqualTo(1);
    }
  }

  private static PoseResult nobody(long timestampNs) {
    return new PoseResult.NoPerson(
        ScriptedSource.frames(1).get(0),
        timestampNs,
        640,
        480,
        false,
        List.of(),
        Optional.empty(),
        new StageTimes(0, 0, 0, 0, 0, 0, 0));
  }

  /** The seconds that the next datagram tells. */
  private static float timeS(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[1400], 1400);
    socket.receive(packet);
    String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    int type = text.indexOf(",f", text.indexOf("/VMC/Ext/T"));
    return ByteBuffer.wrap(packet.getData()).getFloat(type + 4);
  }
}
