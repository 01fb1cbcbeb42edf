package io.posestream.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgCompactionTest {
  @Test
  void shouldJoinLinesThatHangTogether() {
    String svg =
        """
        <svg>
          <line style="a" x1="1.23456" x2="2" y1="3" y2="4"/>
          <line style="a" x1="2" x2="5" y1="4" y2="6"/>
          <line style="a" x1="7" x2="8" y1="7" y2="8"/>
          <line style="b" x1="8" x2="9" y1="8" y2="9"/>
        </svg>
        """;
    assertThat(SvgCompaction.compact(svg))
        .isEqualTo(
            """
            <svg>
            <polyline style="a" points="1.23,3 2,4 5,6"/>
            <polyline style="a" points="7,7 8,8"/>
            <polyline style="b" points="8,8 9,9"/>
            </svg>
            """);
  }
}
