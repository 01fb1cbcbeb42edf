package io.posestream.cli.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A message as one JSON object and a line feed. */
final class JsonLogLine extends Formatter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public String format(LogRecord message) {
    ObjectNode line =
        MAPPER
            .createObjectNode()
            .put("time", message.getInstant().toString())
            .put("level", message.getLevel().getName())
            .put("logger", message.getLoggerName())
            .put("message", formatMessage(message));
    Throwable thrown = message.getThrown();
    if (thrown != null) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      line.put("stackTrace", trace.toString());
    }
    return line + "\n";
  }
}
