package io.posestream.cli.serve;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The manifests of {@code docs/kubernetes}, read as strictly as an API server does: unknown fields,
 * repeated ones and numbers in place of texts are refused.
 */
final class Manifests {
  static final Path FOLDER = Path.of("..", "docs", "kubernetes");

  static final String DEPLOYMENT = "deployment.yaml";
  static final String SERVICE = "service.yaml";
  static final String DISRUPTION_BUDGET = "disruption-budget.yaml";
  static final String AUTOSCALER = "autoscaler.yaml";

  /** What each file holds. */
  static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          DEPLOYMENT, Deployment.class,
          SERVICE, Service.class,
          DISRUPTION_BUDGET, PodDisruptionBudget.class,
          AUTOSCALER, HorizontalPodAutoscaler.class);

  private static final YAMLMapper STRICT = strict();

  private Manifests() {}

  private static YAMLMapper strict() {
    YAMLMapper mapper =
        YAMLMapper.builder(
                YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NoAnySetters())
            .build();
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    mapper
        .coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    return mapper;
  }

  /** The models keep unknown fields; here they are refused. */
  private static final class NoAnySetters extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }

  /** A manifest of {@link #KINDS}. */
  static <T extends HasMetadata> T read(String file, Class<T> kind) throws IOException {
    return parse(text(file), kind);
  }

  static <T extends HasMetadata> T parse(String text, Class<T> kind) throws IOException {
    try (MappingIterator<T> documents = STRICT.readerFor(kind).readValues(text)) {
      T first = documents.nextValue();
      if (documents.hasNextValue()) {
        throw new IOException("one document a file");
      }
      return first;
    }
  }

  /** Any YAML. */
  static JsonNode tree(String file) throws IOException {
    return STRICT.readTree(text(file));
  }
}
