package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Plays one scene and says whether its bars hold: {@code tools/bench/run reliability SCENE
 * [--minutes N]}.
 */
public final class ReliabilityRun {
  /** For how long each scene is played unless told otherwise. */
  private enum Choice {
    SOAK(Duration.ofMinutes(60)),
    CHURN(Duration.ofSeconds(200)),
    STORM(Duration.ofSeconds(30)),
    SLOW(Duration.ofMinutes(5)),
    STOP(Duration.ofSeconds(60)),
    BALANCE(Duration.ofMinutes(2));

    private final Duration length;

    Choice(Duration length) {
      this.length = length;
    }

    static Choice named(List<String> words) {
      return Arrays.stream(values())
          .filter(each -> words.stream().limit(1).anyMatch(each.name()::equalsIgnoreCase))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the scene must be one of soak, churn, storm, slow, stop, balance"));
    }

    Scene scene() {
      return switch (this) {
        case SOAK -> new SoakScene();
        case CHURN -> new ChurnScene();
        case STORM -> new StormScene();
        case SLOW -> new SlowScene();
        case STOP -> new StopScene();
        case BALANCE -> new BalanceScene();
      };
    }
  }

  private ReliabilityRun() {}

  /**
   * Measures.
   *
   * @param words the scene's name, perhaps with {@code --minutes N}
   * @throws IllegalArgumentException if there is no such scene
   */
  public static ReliabilityReport measure(List<String> words)
      throws IOException, InterruptedException {
    Choice choice = Choice.named(words);
    Duration length = words.size() == 1 ? choice.length : minutes(words);
    JpegClip clip = Media.fromProperty().signing(Integer.MAX_VALUE);
    return new ReliabilityReport(words.get(0), choice.scene().play(clip, length));
  }

  private static Duration minutes(List<String> words) {
    if (words.size() != 3 || !words.get(1).equals("--minutes")) {
      throw new IllegalArgumentException(
          "after the scene there may be --minutes N: " + String.join(" ", words));
    }
    try {
      return Duration.ofMillis(Math.round(Double.parseDouble(words.get(2)) * 60e3));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--minutes must be a number: " + words.get(2), e);
    }
  }
}
