package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of docs/batch.md on a cluster of two workers, one of which loses its executor. */
class SparkSurroundingTest {
  private static final int WORKERS = 2;
  private static final int TASKS_PER_EXECUTOR = 2;
  private static final int CLIPS = 12;
  private static final int FRAMES = 30;
  private static final String MODEL = "--model=lite";

  private static final Pattern FINISHED =
      Pattern.compile("Finished task \\S+ in stage .* \\(executor (\\d+)\\)");

  @TempDir Path folder;

  @Test
  void shouldWriteWhatAnalyzeWritesThoughAnExecutorIsKilled() throws Exception {
    assumeTrue(Files.isRegularFile(Clip.VIDEO), () -> "there is no " + Clip.VIDEO);
    Path target = Surrounding.target("spark").toAbsolutePath();
    Path videos = folder.resolve("videos");
    List<Path> readable = new ArrayList<>(cutClips(videos));
    readable.add(CutVideo.half(readable.get(0), videos.resolve("half.mp4")));
    Path text = Files.writeString(videos.resolve("text.mp4"), "no video");
    Path out = folder.resolve("out");

    RunningApplication job = runKillingAnExecutor(target, videos, out);

    assertThat(job.output())
        .containsPattern("Lost task .*ExecutorLostFailure \\(executor " + job.ready())
        .contains("14 videos: 13 analysed, 1 of them in part, 1 failed");
    for (Path video : readable) {
      String analyzed = AnalyzedVideo.results(video, folder.resolve("analyzed"), MODEL);
      assertThat(Files.readString(results(video, videos, out)))
          .as("%s", video)
          .isEqualTo(ResultTimes.zeroed(analyzed));
    }
    assertThat(results(text, videos, out)).doesNotExist();
    assertThat(out.resolve("_temporary")).doesNotExist();
    assertThat(Files.readAllLines(out.resolve("_videos.jsonl")))
        .hasSize(CLIPS + 2)
        .anyMatch(row -> row.contains("half.mp4 ends in the middle"))
        .anyMatch(row -> row.contains("text.mp4 is not a video"));
  }

  /** A line is relative to the listing or absolute; twice the same video is one. */
  @Test
  void shouldTakeAListingAndSettings() throws Exception {
    assumeTrue(Files.isRegularFile(Clip.VIDEO), () -> "there is no " + Clip.VIDEO);
    Path target = Surrounding.target("spark").toAbsolutePath();
    Path clip = CutVideo.frames(Clip.VIDEO, 0, FRAMES, folder.resolve("videos").resolve("a b.mp4"));
    Path listing =
        Files.write(folder.resolve("listing.txt"), List.of("videos/a b.mp4", "", clip.toString()));
    Path out = folder.resolve("out");
    try (SparkCluster cluster =
        SparkCluster.start(target.resolve("spark"), folder.resolve("spark"), 1, 1)) {
      RunningApplication job = submit(cluster, target, listing, out, "--hands=false");
      assertThat(job.exitCode()).as(job.output()).isZero();
      assertThat(job.output()).contains("1 videos: 1 analysed, 0 of them in part, 0 failed");
    }
    String analyzed = AnalyzedVideo.results(clip, folder.resolve("analyzed"), "--no-hands");
    assertThat(Files.readString(results(clip, folder, out)))
        .isEqualTo(ResultTimes.zeroed(analyzed));
  }

  /** Once it has done a task, that is while it does the next ones. */
  private RunningApplication runKillingAnExecutor(Path target, Path videos, Path out)
      throws Exception {
    Path spark = target.resolve("spark");
    try (SparkCluster cluster =
        SparkCluster.start(spark, folder.resolve("spark"), WORKERS, TASKS_PER_EXECUTOR)) {
      RunningApplication job = submit(cluster, target, videos, out, MODEL);
      cluster.executor(job.ready()).destroyForcibly();
      assertThat(job.exitCode()).as(job.output()).isZero();
      return job;
    }
  }

  private static RunningApplication submit(
      SparkCluster cluster, Path target, Path videos, Path out, String setting) throws Exception {
    return cluster.submit(
        FINISHED,
        "--class",
        "batch.AnalyzeVideos",
        target.resolve("app-1.jar").toString(),
        videos.toString(),
        out.toString(),
        setting);
  }

  /** Of the same names in several folders. */
  private static List<Path> cutClips(Path videos) throws IOException {
    List<Path> clips = new ArrayList<>();
    for (int i = 0; i < CLIPS; i++) {
      Path clip = videos.resolve("camera" + i % 3).resolve("clip" + i / 3 + ".mp4");
      clips.add(CutVideo.frames(Clip.VIDEO, i * FRAMES / 2, FRAMES, clip));
    }
    return clips;
  }

  private static Path results(Path video, Path videos, Path out) {
    return out.resolve(videos.relativize(video) + ".jsonl");
  }
}
