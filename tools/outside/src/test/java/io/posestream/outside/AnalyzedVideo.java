package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.EngineFactory;
import io.posestream.cli.Posestream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code posestream analyze} makes of a video. */
final class AnalyzedVideo {
  private static final int ALL_READ = 0;
  private static final int PART_READ = 6;

  private AnalyzedVideo() {}

  /** Its {@code results.jsonl}. */
  static String results(Path video, Path out, String setting) throws IOException {
    StringWriter printed = new StringWriter();
    PrintWriter print = new PrintWriter(printed);
    int code =
        Posestream.commandLine(EngineFactory.mediaPipe(), print, print)
            .execute("analyze", video.toString(), "--out=" + out, "--no-video", "--quiet", setting);
    assertThat(code).as(printed.toString()).isIn(ALL_READ, PART_READ);
    return Files.readString(out.resolve("results.jsonl"));
  }
}
