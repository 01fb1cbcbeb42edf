package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.posestream.models.MediaPipeEngine;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.ServerSetting;
import io.posestream.server.tyrus.TyrusPoseServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifests are of Kubernetes' schema, and say of the server what is so. */
class KubernetesTest {
  private static final Path DOCKERFILE = Path.of("..", "Dockerfile");
  private static final String ADAPTER = "prometheus-adapter/values.yaml";
  private static final Pattern SERIES = Pattern.compile("(\\w+)\\{namespace!=\"\",pod!=\"\"}");

  private final Deployment deployment = Manifests.read(Manifests.DEPLOYMENT, Deployment.class);
  private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
  private final Container container = pod.getContainers().get(0);
  private final Map<String, String> labels =
      deployment.getSpec().getTemplate().getMetadata().getLabels();

  KubernetesTest() throws IOException {}

  @Test
  void shouldBeOfTheSchema() throws IOException {
    try (Stream<Path> files = Files.list(Manifests.FOLDER)) {
      assertThat(files.map(Path::getFileName).map(Path::toString).filter(f -> f.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(Manifests.KINDS.keySet());
    }
    for (Map.Entry<String, Class<? extends HasMetadata>> kind : Manifests.KINDS.entrySet()) {
      HasMetadata read = Manifests.read(kind.getKey(), kind.getValue());
      JsonNode written = Manifests.tree(kind.getKey());
      assertThat(written.get("kind").asText()).isEqualTo(HasMetadata.getKind(kind.getValue()));
      assertThat(written.get("apiVersion").asText())
          .isEqualTo(HasMetadata.getApiVersion(kind.getValue()));
      assertThat(read.getMetadata().getName()).isEqualTo("posestream");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxUnavailable: 0|maxUnavailabel: 0|maxUnavailabel",
        "value: \"8\"|value: 8|String",
        "periodSeconds: 2|periodSeconds: two|periodSeconds",
        "containerPort: 8000|containerPort: \"8000\"|containerPort",
        "runAsNonRoot: true|runAsNonRoot: true, runAsNonRoot: false|Duplicate",
        "httpGet: {path: /health|httpGet: {url: /health|url",
        "volumes:|volume:|volume",
      })
  void shouldRefuseWhatIsNot(String right, String wrong, String reason) throws IOException {
    String text = Manifests.text(Manifests.DEPLOYMENT);
    if (right.startsWith("runAsNonRoot")) {
      wrong = wrong.replace(", ", "\n        ");
    }
    assertThat(text).contains(right);
    String broken = text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    assertThatThrownBy(() -> Manifests.parse(broken, Deployment.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void shouldSelectThePodsOfTheDeployment() throws IOException {
    Service service = Manifests.read(Manifests.SERVICE, Service.class);
    PodDisruptionBudget budget =
        Manifests.read(Manifests.DISRUPTION_BUDGET, PodDisruptionBudget.class);
    var target =
        Manifests.read(Manifests.AUTOSCALER, HorizontalPodAutoscaler.class)
            .getSpec()
            .getScaleTargetRef();
    for (Map<String, String> selected :
        List.of(
            deployment.getSpec().getSelector().getMatchLabels(),
            service.getSpec().getSelector(),
            budget.getSpec().getSelector().getMatchLabels())) {
      assertThat(selected).isNotEmpty();
      assertThat(labels).containsAllEntriesOf(selected);
    }
    assertThat(target.getApiVersion()).isEqualTo(deployment.getApiVersion());
    assertThat(target.getKind()).isEqualTo(deployment.getKind());
    assertThat(target.getName()).isEqualTo(deployment.getMetadata().getName());
  }

  @Test
  void shouldUseThePortsOfServe() throws IOException {
    Map<String, Integer> ports = new TreeMap<>();
    for (ContainerPort port : container.getPorts()) {
      ports.put(port.getName(), port.getContainerPort());
    }
    assertThat(ports)
        .containsOnly(
            Map.entry("pose", Integer.valueOf(ServerSetting.PORT.defaultValue())),
            Map.entry("web", Integer.valueOf(ServerSetting.WEB_PORT.defaultValue())));
    Service service = Manifests.read(Manifests.SERVICE, Service.class);
    assertThat(service.getSpec().getPorts()).hasSize(2);
    for (ServicePort port : service.getSpec().getPorts()) {
      assertThat(ports).containsEntry(port.getTargetPort().getStrVal(), port.getPort());
    }
    for (Probe probe : probes()) {
      assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("pose");
    }
    assertThat(ports).containsEntry("pose", Integer.valueOf(annotation("port")));
  }

  @Test
  void shouldSetVariablesThatTheServerReads() {
    Map<String, String> given = new TreeMap<>();
    for (EnvVar variable : container.getEnv()) {
      String value = variable.getValue();
      given.put(variable.getName(), value == null ? "from-the-secret" : value);
    }
    given.keySet().removeIf(name -> !name.startsWith("POSESTREAM_"));
    assertThat(Arrays.stream(ServerSetting.values()).map(ServerSetting::variable))
        .containsAll(given.keySet());
    PoseServerOptions options = PoseServerOptions.fromEnvironment(given);
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(pod.getEnableServiceLinks()).isFalse();
  }

  @Test
  void shouldAskForWhatTheServerAnswers() throws Exception {
    String metric =
        Manifests.read(Manifests.AUTOSCALER, HorizontalPodAutoscaler.class)
            .getSpec()
            .getMetrics()
            .get(0)
            .getPods()
            .getMetric()
            .getName();
    JsonNode rule = Manifests.tree(ADAPTER).at("/rules/custom/0");
    Matcher series = SERIES.matcher(rule.get("seriesQuery").asText());
    assertThat(rule.at("/name/as").asText()).isEqualTo(metric);
    assertThat(series.matches()).isTrue();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        TyrusPoseServer server =
            TyrusPoseServer.start(engine, PoseServerOptions.defaults().withPorts(0, 0))) {
      for (Probe probe : probes()) {
        assertThat(get(server, probe.getHttpGet().getPath()).statusCode()).isEqualTo(200);
      }
      assertThat(get(server, annotation("path")).body().lines())
          .anyMatch(sample -> sample.startsWith(series.group(1) + " "));
    }
  }

  private static HttpResponse<String> get(TyrusPoseServer server, String path)
      throws IOException, InterruptedException {
    URI page = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }

  private List<Probe> probes() {
    return List.of(
        container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe());
  }

  private String annotation(String name) {
    return String.valueOf(
        deployment
            .getSpec()
            .getTemplate()
            .getMetadata()
            .getAnnotations()
            .get("prometheus.io/" + name));
  }

  @Test
  void shouldGiveTheServerTimeToStop() {
    List<String> preStop = container.getLifecycle().getPreStop().getExec().getCommand();
    assertThat(preStop).hasSize(2).startsWith("sleep");
    long waitS = Long.parseLong(preStop.get(1));
    assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(waitS + StopSignal.PATIENCE_S);
    Probe liveness = container.getLivenessProbe();
    assertThat((long) liveness.getPeriodSeconds() * liveness.getFailureThreshold())
        .as("a server that stops is not killed for that")
        .isGreaterThan(2 * StopSignal.PATIENCE_S);
  }

  @Test
  void shouldRunAsTheUserOfTheImageWithNothingToWriteButTheTemporaryFolder() throws IOException {
    assertThat(Files.readAllLines(DOCKERFILE))
        .contains("USER " + pod.getSecurityContext().getRunAsUser());
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getVolumeMounts())
        .singleElement()
        .satisfies(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"))
        .satisfies(
            mount ->
                assertThat(pod.getVolumes())
                    .singleElement()
                    .matches(volume -> volume.getName().equals(mount.getName()))
                    .matches(volume -> volume.getEmptyDir() != null));
  }

  @Test
  void shouldScaleBeforeEveryCoreIsBusy() throws IOException {
    var metric =
        Manifests.read(Manifests.AUTOSCALER, HorizontalPodAutoscaler.class)
            .getSpec()
            .getMetrics()
            .get(0)
            .getPods();
    // As many frames are in work at most as the JVM sees cores.
    assertThat(container.getResources().getLimits())
        .extractingByKey("cpu")
        .satisfies(
            cores ->
                assertThat(metric.getTarget().getAverageValue().getNumericalAmount())
                    .isLessThan(cores.getNumericalAmount()));
  }
}
