package batch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Analyses the videos of a folder or listing, one a task. Beside the results of each it writes
 * {@code _videos.jsonl}, a row about each, which says what is wrong with a video.
 */
public final class AnalyzeVideos {
  private AnalyzeVideos() {}

  /** Takes the folder or listing, the folder for the results, and settings. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("FOLDER|LISTING OUT [--model=lite ...]");
    }
    Path out = Path.of(args[1]).toAbsolutePath().normalize();
    List<Video> videos = Video.list(Path.of(args[0]).toAbsolutePath().normalize(), out);
    Settings settings = Settings.of(List.of(args).subList(2, args.length));
    VideoAnalysis analysis = new VideoAnalysis(out.toString(), settings);

    List<VideoOutcome> outcomes;
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      outcomes = spark.parallelize(videos, videos.size()).map(analysis::run).collect();
    }
    ResultsFile.deleteTemporary(out);
    writeRows(outcomes, Files.createDirectories(out).resolve("_videos.jsonl"));
    long analysed = outcomes.stream().filter(VideoOutcome::isAnalysed).count();
    long partial = outcomes.stream().filter(VideoOutcome::isPartial).count();
    System.out.printf(
        "%d videos: %d analysed, %d of them in part, %d failed%n",
        outcomes.size(), analysed, partial, outcomes.size() - analysed);
  }

  private static void writeRows(List<VideoOutcome> outcomes, Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<String> rows = new ArrayList<>();
    for (VideoOutcome outcome : outcomes) {
      rows.add(json.writeValueAsString(outcome));
    }
    Files.write(file, rows);
  }
}
