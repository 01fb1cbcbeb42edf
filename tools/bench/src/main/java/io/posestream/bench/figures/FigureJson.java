package io.posestream.bench.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables as JSON: {@code {"tables": [{"heading": …, "columns": […], "rows": [[…], …]}]}}. Figures
 * are numbers with the digits that were printed, an empty cell is null.
 */
public final class FigureJson {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private FigureJson() {}

  /** The tables as JSON. */
  public static String write(List<FigureTable> tables) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode list = root.putArray("tables");
    for (FigureTable table : tables) {
      ObjectNode node = list.addObject();
      node.put("heading", table.heading());
      ArrayNode columns = node.putArray("columns");
      table.columns().forEach(columns::add);
      ArrayNode rows = node.putArray("rows");
      for (List<String> row : table.rows()) {
        ArrayNode cells = rows.addArray();
        row.forEach(cell -> add(cells, cell));
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void add(ArrayNode cells, String cell) {
    if (cell.isEmpty()) {
      cells.addNull();
    } else if (NUMBER.matcher(cell).matches()) {
      cells.add(new BigDecimal(cell));
    } else {
      cells.add(cell);
    }
  }

  /**
   * The tables that {@link #write} wrote.
   *
   * @throws FigureException if it is something else, or a figure is none, as NaN
   */
  public static List<FigureTable> read(String json) {
    List<FigureTable> tables = new ArrayList<>();
    for (JsonNode table : array(tree(json), "tables")) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode row : array(table, "rows")) {
        rows.add(row.valueStream().map(FigureJson::text).toList());
      }
      tables.add(
          new FigureTable(
              table.path("heading").asString(""),
              array(table, "columns").valueStream().map(FigureJson::text).toList(),
              rows));
    }
    return tables;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new FigureException("no figures in JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonNode array(JsonNode parent, String name) {
    JsonNode array = parent.path(name);
    if (!array.isArray()) {
      throw new FigureException("\"" + name + "\" is missing in " + parent);
    }
    return array;
  }

  private static String text(JsonNode cell) {
    if (cell.isNull()) {
      return "";
    }
    return cell.isNumber() ? cell.decimalValue().toPlainString() : cell.asString();
  }
}
