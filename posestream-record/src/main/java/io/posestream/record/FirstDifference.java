package io.posestream.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.record.CheckOutcome.Difference;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Names the field in which two results differ. */
final class FirstDifference {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String NOTHING = "nothing";

  private final long sequence;
  private final long timeNs;

  FirstDifference(long sequence, long timeNs) {
    this.sequence = sequence;
    this.timeNs = timeNs;
  }

  /** Of two messages that are not equal, both read from what was or would be sent. */
  Difference between(ResultMessage recorded, ResultMessage now) {
    try {
      return between(
              "", MAPPER.readTree(ResultJson.data(recorded)), MAPPER.readTree(ResultJson.data(now)))
          // Text has fewer digits than bytes have.
          .orElseGet(() -> difference("the last digits", "some", "others"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result is no JSON", e);
    }
  }

  private Optional<Difference> between(String path, JsonNode recorded, JsonNode now) {
    if (recorded.equals(now)) {
      return Optional.empty();
    }
    if (recorded.isObject() && now.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      recorded.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String field = path.isEmpty() ? name : path + "." + name;
        Optional<Difference> inner = between(field, recorded.path(name), now.path(name));
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    if (recorded.isArray() && now.isArray() && recorded.size() == now.size()) {
      Iterator<JsonNode> others = now.iterator();
      for (int i = 0; i < recorded.size(); i++) {
        Optional<Difference> inner = between(path + "[" + i + "]", recorded.get(i), others.next());
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    return Optional.of(difference(path, text(recorded), text(now)));
  }

  Difference difference(String field, String recorded, String now) {
    return new Difference(sequence, timeNs, field, recorded, now);
  }

  private static String text(JsonNode node) {
    if (node.isMissingNode()) {
      return NOTHING;
    }
    return node.isArray() ? "an array of " + node.size() : node.toString();
  }
}
