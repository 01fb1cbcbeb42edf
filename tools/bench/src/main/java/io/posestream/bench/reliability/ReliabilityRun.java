package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    STOP(Duration.ofSeconds(60));

    private final Duration length;

    Choice(Duration length) {
      this.length = length;
    }

    Scene scene() {
      return switch (this) {
        case SOAK -> new SoakScene();
        case CHURN -> new ChurnScene();
        case STORM -> new StormScene();
        case SLOW -> new SlowScene();
        case STOP -> new StopScene();
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
    List<String> rest = new ArrayList<>(words);
    int option = rest.indexOf("--minutes");
    String minutes = "";
    if (option >= 0) {
      rest.remove(option);
      minutes = rest.remove(option);
    }
    Choice choice = Choice.valueOf(rest.get(0).toUpperCase(Locale.ROOT));
    Duration length =
        minutes.isEmpty()
            ? choice.length
            : Duration.ofMillis(Math.round(Double.parseDouble(minutes) * 60e3));
    JpegClip clip = Media.fromProperty().signing(Integer.MAX_VALUE);
    return new ReliabilityReport(rest.get(0), choice.scene().play(clip, length));
  }
}
