package io.posestream.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  private final NaturalOrder order = new NaturalOrder();

  @Test
  void shouldSortNumbersByTheirValue() {
    List<String> names =
        List.of("frame_10.jpg", "frame_1.jpg", "frame_02.jpg", "frame.jpg", "frame_1a.jpg", "a9");
    assertThat(names.stream().sorted(order))
        .containsExactly(
            "a9", "frame.jpg", "frame_1.jpg", "frame_1a.jpg", "frame_02.jpg", "frame_10.jpg");
  }

  @Property(tries = 2000)
  void orderIsTotal(
      @ForAll @CharRange(from = '/', to = ':') @StringLength(max = 6) String a,
      @ForAll @CharRange(from = '/', to = ':') @StringLength(max = 6) String b,
      @ForAll @CharRange(from = '/', to = ':') @StringLength(max = 6) String c) {
    assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
    assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
      assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }
}
