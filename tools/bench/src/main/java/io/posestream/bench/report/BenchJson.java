package io.posestream.bench.report;

import io.posestream.bench.BenchReport;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report for machines: every figure, under the names of the records, units in the names. */
public final class BenchJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private BenchJson() {}

  /**
   * Writes the file.
   *
   * @throws tools.jackson.core.JacksonException if it cannot be written
   */
  public static void write(BenchReport report, Path file) {
    MAPPER.writeValue(file, report);
  }
}
