package io.posestream.vmc;

import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCParser;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A program that receives an avatar's pose over UDP. */
final class Marionette implements AutoCloseable {
  private static final int PATIENCE_MS = 60_000;
  private static final int LARGEST = 1400;

  private final DatagramSocket socket;
  private final int port;
  private final OSCParser parser = new OSCSerializerAndParserBuilder().buildParser();

  Marionette() throws IOException {
    this(0);
  }

  Marionette(int port) throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(PATIENCE_MS);
    this.port = socket.getLocalPort();
  }

  int port() {
    return port;
  }

  /** All messages of the next result, whose bones end with a foot unless nobody is seen. */
  List<OSCMessage> nextResult() throws Exception {
    List<OSCMessage> messages = new ArrayList<>();
    do {
      messages.addAll(nextBundle());
    } while (!isComplete(messages));
    return messages;
  }

  private static boolean isComplete(List<OSCMessage> messages) {
    boolean isSeen = messages.get(0).getArguments().get(3).equals(1);
    Object last = messages.get(messages.size() - 1).getArguments().get(0);
    return !isSeen || last.equals("RightFoot");
  }

  private List<OSCMessage> nextBundle() throws Exception {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    socket.receive(packet);
    OSCPacket read =
        parser.convert(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()).slice());
    List<OSCMessage> messages = new ArrayList<>();
    for (OSCPacket each : ((OSCBundle) read).getPackets()) {
      messages.add((OSCMessage) each);
    }
    return messages;
  }

  @Override
  public void close() {
    socket.close();
  }
}
