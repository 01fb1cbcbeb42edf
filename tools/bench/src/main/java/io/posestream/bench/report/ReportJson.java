package io.posestream.bench.report;

import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reports as data: every figure, under the names of the records, units in the names. */
public final class ReportJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private ReportJson() {}

  /**
   * Writes a record.
   *
   * @throws tools.jackson.core.JacksonException if the file cannot be written
   */
  public static void write(Record report, Path file) {
    MAPPER.writeValue(file, report);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws tools.jackson.core.JacksonException if there is no such file, or a figure is missing
   */
  public static <T extends Record> T read(Path file, Class<T> type) {
    return MAPPER.readValue(file, type);
  }
}
