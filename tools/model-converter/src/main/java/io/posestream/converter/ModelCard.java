package io.posestream.converter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The papers that go with the networks: list with hashes, model card, licence. */
final class ModelCard {
  private static final String TABLE = "{{models}}";

  private final List<ConvertedModel> models;

  ModelCard(List<ConvertedModel> models) {
    this.models = List.copyOf(models);
  }

  void write(Path folder) throws IOException {
    List<String> properties = new ArrayList<>();
    models.forEach(model -> properties.addAll(model.properties()));
    writeText(folder.resolve("models.properties"), String.join("\n", properties) + "\n");

    String rows = String.join("\n", models.stream().map(ConvertedModel::row).toList());
    writeText(folder.resolve("MODEL_CARD.md"), resource("MODEL_CARD.md").replace(TABLE, rows));
    writeText(folder.resolve("LICENSE-models.txt"), resource("LICENSE-models.txt"));
  }

  private static void writeText(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With line feeds only, however the sources were checked out. */
  private static String resource(String name) throws IOException {
    try (InputStream in = ModelCard.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the converter was built without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
