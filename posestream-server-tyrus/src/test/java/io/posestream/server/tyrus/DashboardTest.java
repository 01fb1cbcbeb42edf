package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard asks for what {@code /metrics} really has. */
class DashboardTest extends RunningServer {
  private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "posestream.json");

  /** What Prometheus itself adds to each sample. */
  private static final String INSTANCE = "instance";

  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)(=~|=)\"([^\"]*)\"");
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:posestream|jvm|process|system)_\\w+)(?:\\{([^}]*)})?");
  private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");

  /** Every name in a query that is no label, function or number. */
  private static final Pattern WORD = Pattern.compile("[a-zA-Z_]\\w*");

  private static final List<String> LANGUAGE = List.of("sum", "rate", "by", "histogram_quantile");

  private String scrape() throws Exception {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.isServed(1);
    }
    // So that a collection has been counted.
    System.gc();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** The labels of each sample, by its name. */
  private static Map<String, List<Map<String, String>>> samples(String scrape) {
    Map<String, List<Map<String, String>>> samples = new TreeMap<>();
    for (String line : scrape.lines().filter(each -> !each.startsWith("#")).toList()) {
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      Map<String, String> labels = new TreeMap<>();
      if (sample.group(2) != null) {
        LABEL.matcher(sample.group(2)).results().forEach(l -> labels.put(l.group(1), l.group(3)));
      }
      samples.computeIfAbsent(sample.group(1), name -> new ArrayList<>()).add(labels);
    }
    return samples;
  }

  @Test
  void shouldAskOnlyForMetricsAndLabelsThatThereAre() throws Exception {
    Map<String, List<Map<String, String>>> samples = samples(scrape());
    List<String> queries = new ArrayList<>();
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    for (JsonNode panel : dashboard.get("panels")) {
      assertThat(panel.get("description").asText()).isNotEmpty();
      panel.get("targets").forEach(target -> queries.add(target.get("expr").asText()));
    }
    assertThat(queries).hasSizeGreaterThan(20);
    for (String query : queries) {
      check(query, samples);
    }
  }

  private static void check(String query, Map<String, List<Map<String, String>>> samples) {
    List<String> selected = new ArrayList<>();
    Matcher selector = SELECTOR.matcher(query);
    while (selector.find()) {
      String name = selector.group(1);
      selected.add(name);
      assertThat(samples).as(query).containsKey(name);
      Map<String, String> wanted = new TreeMap<>();
      LABEL
          .matcher(String.valueOf(selector.group(2)))
          .results()
          .filter(label -> !label.group(1).equals(INSTANCE))
          .forEach(label -> wanted.put(label.group(1), label.group(3)));
      assertThat(samples.get(name))
          .as(query)
          .anyMatch(labels -> labels.entrySet().containsAll(wanted.entrySet()));
    }
    assertThat(selected).as(query).isNotEmpty();
    Matcher by = BY.matcher(query);
    while (by.find()) {
      for (String label : by.group(1).split(", ", -1)) {
        assertThat(samples.get(selected.get(0)))
            .as("%s in %s", label, query)
            .anyMatch(labels -> labels.containsKey(label));
      }
    }
    String rest = query;
    for (Pattern known :
        List.of(SELECTOR, BY, Pattern.compile("\"[^\"]*\""), Pattern.compile("\\[[^]]*]"))) {
      rest = known.matcher(rest).replaceAll("");
    }
    assertThat(WORD.matcher(rest).results().map(found -> found.group()).toList())
        .as(query)
        .allMatch(LANGUAGE::contains);
  }
}
