package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.PoseService;
import io.posestream.server.ServedEngine;
import io.posestream.server.ServiceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void shouldSayOfEachMetricWhatItIs() throws Exception {
    try (PoseService service = PoseService.create(new ServedEngine(), ServiceOptions.defaults());
        ServerMetrics metrics = ServerMetrics.of(service)) {
      List<String> scrape = metrics.scrape().lines().toList();
      List<String> helps = scrape.stream().filter(line -> line.startsWith("# HELP ")).toList();
      assertThat(helps).hasSizeGreaterThan(30);
      assertThat(helps).allMatch(line -> line.split(" ", 4).length == 4);
      assertThat(helps).noneMatch(line -> line.split(" ", 4)[3].isBlank());
      assertThat(scrape)
          .anyMatch(line -> line.startsWith("posestream_result_time_seconds_bucket{le=\"0.033\"}"))
          .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
    }
  }

  @Test
  void shouldDocumentEveryMetricAndNoOther() throws Exception {
    try (PoseService service = PoseService.create(new ServedEngine(), ServiceOptions.defaults());
        ServerMetrics metrics = ServerMetrics.of(service)) {
      List<String> names =
          metrics
              .scrape()
              .lines()
              .filter(line -> line.startsWith("# TYPE "))
              .map(line -> line.split(" ", -1)[2])
              .filter(name -> name.startsWith("posestream_") && !name.endsWith("_max"))
              .toList();
      List<String> documented =
          Files.readAllLines(Path.of("..", "docs", "server.md")).stream()
              .filter(line -> line.startsWith("| `posestream_"))
              .map(line -> line.split("`", -1)[1])
              .toList();
      assertThat(documented).containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
