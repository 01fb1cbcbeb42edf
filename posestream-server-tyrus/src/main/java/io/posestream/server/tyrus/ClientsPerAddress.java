package io.posestream.server.tyrus;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts who is in, by address. Of IPv6 a whole network counts as one address, as a machine may
 * take any of its 2^64: RFC 4291, section 2.5.4. Its link-local addresses, which all neighbours
 * share a network of, count one by one.
 *
 * <p>Threading: any thread may call anything.
 */
final class ClientsPerAddress {
  private static final int NETWORK_BYTES = 8;

  private final int most;

  /** Without those of whom nobody is in. */
  private final Map<InetAddress, Integer> inside = new ConcurrentHashMap<>();

  ClientsPerAddress(int most) {
    this.most = most;
  }

  /** Whether one more is let in; if so, {@link #leave} must follow once. */
  boolean enter(InetAddress address) {
    AtomicBoolean entered = new AtomicBoolean();
    inside.compute(
        counted(address),
        (key, count) -> {
          int before = count == null ? 0 : count;
          entered.set(before < most);
          return entered.get() ? Integer.valueOf(before + 1) : count;
        });
    return entered.get();
  }

  /** Gives the place of one that was let in free. */
  void leave(InetAddress address) {
    inside.computeIfPresent(
        counted(address), (key, count) -> count == 1 ? null : Integer.valueOf(count - 1));
  }

  /** How many addresses somebody is in from. */
  int addresses() {
    return inside.size();
  }

  private static InetAddress counted(InetAddress address) {
    if (!(address instanceof Inet6Address) || address.isLinkLocalAddress()) {
      return address;
    }
    byte[] network = address.getAddress();
    Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }
}
