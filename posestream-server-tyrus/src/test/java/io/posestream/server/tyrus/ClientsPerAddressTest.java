package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsPerAddressTest {
  @SuppressWarnings("AddressSelection") // literals, of which there is one address
  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldLetNoMoreInThanItsShareAndOneForEachThatLeaves() {
    ClientsPerAddress clients = new ClientsPerAddress(2);
    InetAddress one = address("192.0.2.1");
    assertThat(clients.enter(one)).isTrue();
    assertThat(clients.enter(one)).isTrue();
    assertThat(clients.enter(one)).isFalse();
    assertThat(clients.enter(address("192.0.2.2"))).isTrue();
    clients.leave(one);
    assertThat(clients.enter(one)).isTrue();
    assertThat(clients.enter(one)).isFalse();
    assertThat(clients.addresses()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.2, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "fe80::1, fe80::2, false",
    "::ffff:192.0.2.1, 192.0.2.1, true",
  })
  void shouldCountAnAddressOrANetwork(String first, String second, boolean isSame) {
    ClientsPerAddress clients = new ClientsPerAddress(1);
    assertThat(clients.enter(address(first))).isTrue();
    assertThat(clients.enter(address(second))).isEqualTo(!isSame);
  }

  @Test
  void shouldKeepNothingOfThoseThatLeft() {
    ClientsPerAddress clients = new ClientsPerAddress(3);
    Random random = new Random(5);
    List<InetAddress> inside = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      InetAddress next = address("192.0.2." + random.nextInt(20));
      if (random.nextBoolean() && !inside.isEmpty()) {
        clients.leave(inside.remove(random.nextInt(inside.size())));
      } else if (clients.enter(next)) {
        inside.add(next);
      }
      assertThat(clients.addresses()).isEqualTo((int) inside.stream().distinct().count());
    }
    inside.forEach(clients::leave);
    assertThat(clients.addresses()).isZero();
  }

  @Test
  void shouldHoldItsLimitForManyThreads() throws Exception {
    ClientsPerAddress clients = new ClientsPerAddress(4);
    InetAddress one = address("192.0.2.1");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(8);
    for (int thread = 0; thread < 8; thread++) {
      new Thread(
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  if (clients.enter(one)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    clients.leave(one);
                  }
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    assertThat(most.get()).isBetween(1, 4);
    assertThat(clients.addresses()).isZero();
  }
}
