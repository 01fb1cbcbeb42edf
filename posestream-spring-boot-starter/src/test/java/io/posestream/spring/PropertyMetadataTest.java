package io.posestream.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.server.ServiceOptions;
import io.posestream.server.ServiceSetting;
import io.posestream.wire.StreamSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What editors say of the properties, and the table of docs/embedding.md, are those of the tables
 * that the properties are read by. {@code -Dposestream.golden.update=true} writes the former.
 */
class PropertyMetadataTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Path METADATA =
      Path.of("src", "main", "resources", "META-INF", "spring-configuration-metadata.json");
  private static final Path PAGE = Path.of("..", "docs", "embedding.md");

  private record Property(String name, String defaultValue, String description) {}

  private static List<Property> properties() {
    return Stream.of(
            Stream.of(
                new Property(
                    PoseProperties.WARM_UP,
                    "true",
                    "Whether networks are loaded and run before the web server starts")),
            Stream.of(ServiceSetting.values())
                .map(
                    setting ->
                        new Property(
                            PoseProperties.name(setting),
                            setting.defaultValue(),
                            setting.description())),
            StreamSetting.all().stream().map(PropertyMetadataTest::property))
        .flatMap(each -> each)
        .toList();
  }

  private static <T> Property property(StreamSetting<T> setting) {
    String initial = setting.type().text(ServiceOptions.INITIAL_CONFIG.get(setting));
    return new Property(PoseProperties.name(setting), initial, setting.description());
  }

  @Test
  void shouldTellEditorsOfEveryProperty() throws Exception {
    ObjectNode expected = MAPPER.createObjectNode();
    ArrayNode list = expected.putArray("properties");
    for (Property property : properties()) {
      ObjectNode node = list.addObject();
      node.put("name", property.name());
      node.put("type", "java.lang.String");
      node.put("description", property.description() + ".");
      if (!property.defaultValue().isEmpty() && !property.defaultValue().equals("cores")) {
        node.put("defaultValue", property.defaultValue());
      }
    }
    if (Boolean.getBoolean("posestream.golden.update")) {
      Files.writeString(METADATA, MAPPER.writeValueAsString(expected) + "\n");
    }
    JsonNode written = MAPPER.readTree(METADATA.toFile());
    assertThat(written).isEqualTo(expected);
  }

  @Test
  void shouldDocumentEveryProperty() throws Exception {
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(row -> row.startsWith("| `posestream.")).toList();
    assertThat(rows)
        .containsExactlyElementsOf(properties().stream().map(PropertyMetadataTest::row).toList());
  }

  private static String row(Property property) {
    return "| `%s` | %s | %s |"
        .formatted(property.name(), property.defaultValue(), property.description());
  }
}
