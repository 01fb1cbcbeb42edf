package io.posestream.vmc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packs messages into bundles that fit into a datagram of an ordinary network. */
final class OscBundles {
  private static final int MOST_BYTES = 1400;
  private static final long IMMEDIATELY = 1;

  private OscBundles() {}

  static List<byte[]> of(List<OscMessage> messages) {
    List<byte[]> bundles = new ArrayList<>();
    ByteArrayOutputStream bundle = begin();
    int empty = bundle.size();
    for (OscMessage message : messages) {
      byte[] bytes = message.bytes();
      if (bundle.size() > empty && bundle.size() + Integer.BYTES + bytes.length > MOST_BYTES) {
        bundles.add(bundle.toByteArray());
        bundle = begin();
      }
      bundle.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      bundle.writeBytes(bytes);
    }
    bundles.add(bundle.toByteArray());
    return bundles;
  }

  private static ByteArrayOutputStream begin() {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    bundle.writeBytes(OscMessage.text("#bundle"));
    bundle.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(IMMEDIATELY).array());
    return bundle;
  }
}
