package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowNoticeTest {
  private static final long S = 1_000_000_000L;

  private final SlowNotice notice = new SlowNotice(0);

  @Test
  void shouldTellWhenMoreThanAQuarterOfTheFramesIsLost() {
    assertThat(notice.due(100, 26, 10 * S)).isTrue();
    assertThat(notice.due(200, 51, 20 * S)).isFalse();
  }

  @Test
  void shouldTellAtMostEveryTenSeconds() {
    assertThat(notice.due(100, 90, 10 * S - 1)).isFalse();
    assertThat(notice.due(100, 90, 10 * S)).isTrue();
    assertThat(notice.due(1_000, 900, 20 * S - 1)).isFalse();
    assertThat(notice.due(1_000, 900, 20 * S)).isTrue();
  }

  @Test
  void shouldNotJudgeByAFewFrames() {
    assertThat(notice.due(19, 18, 10 * S)).isFalse();
    assertThat(notice.due(39, 38, 20 * S)).isTrue();
  }

  @Test
  void shouldForgetWhatIsLongerAgo() {
    assertThat(notice.due(1_000, 900, 10 * S)).isTrue();
    assertThat(notice.due(1_100, 900, 20 * S)).isFalse();
    assertThat(notice.due(1_100, 900, 30 * S)).isFalse();
  }
}
