package io.posestream.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Who wrote a recording, as JSON. */
final class RecordingHeaderJson {
  private static final double NS_PER_MS = 1e6;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RecordingHeaderJson() {}

  static String write(RecordingOptions options) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("writer", "posestream " + version());
    fields.put("java", System.getProperty("java.vm.version", "unknown"));
    fields.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    fields.put("startedMs", options.hello().serverTimeMs());
    fields.put("frames", options.frames());
    return MAPPER.writeValueAsString(fields);
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = RecordingHeaderJson.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "unknown");
  }

  static String replayHello(String hello, WireFormat format, long durationNs, boolean frames)
      throws JsonProcessingException {
    ObjectNode message = MAPPER.readValue(hello, ObjectNode.class);
    ObjectNode data = message.withObject("/data");
    data.put("subprotocol", format.subprotocol());
    data.putObject("replay").put("durationMs", durationNs / NS_PER_MS).put("frames", frames);
    return MAPPER.writeValueAsString(message);
  }

  static RecordingHeader read(String header, String hello) throws JsonProcessingException {
    JsonNode own = MAPPER.readTree(header);
    JsonNode data = MAPPER.readTree(hello).path("data");
    return new RecordingHeader(
        own.path("writer").asText(""),
        own.path("java").asText(""),
        own.path("os").asText(""),
        own.path("startedMs").asDouble(),
        own.path("frames").asBoolean(),
        hello,
        data.path("engine").asText(""),
        WireFormat.ofSubprotocol(data.path("subprotocol").asText("")).orElse(WireFormat.BINARY),
        data.path("limits").path("maxPixels").asInt());
  }
}
