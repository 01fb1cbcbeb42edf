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
  void shouldDocumentEveryMetricAndNoOther() throws Exception {
    try (PoseService service = PoseService.create(new ServedEngine(), ServiceOptions.defaults());
        ServerMetrics metrics = ServerMetrics.of(service)) {
      List<String> names =
          metrics
              .scrape()
              .lines()
              .filter(line -> line.startsWith("# TYPE "))
              .map(line -> line.split(" ", -1)[2])
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
