package io.posestream.cli.report;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a drawn SVG small: a curve that was drawn line by line becomes one polyline, and numbers
 * keep two decimals, a hundredth of a pixel.
 *
 * @since 0.1
 */
public final class SvgCompaction {
  private static final Pattern LONG_NUMBER = Pattern.compile("(\\d\\.\\d\\d)\\d+");
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*<line style=\"([^\"]*)\" x1=\"([^\"]*)\" x2=\"([^\"]*)\" y1=\"([^\"]*)\""
              + " y2=\"([^\"]*)\"/>");

  private final StringBuilder svg = new StringBuilder();
  private final StringBuilder points = new StringBuilder();
  private String style = "";
  private String end = "";

  private SvgCompaction() {}

  /**
   * A drawing as SVG.
   *
   * @param drawing what was drawn; (0, 0) is the upper left corner of the picture
   */
  public static String of(VectorGraphics2D drawing, int widthPx, int heightPx) {
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(drawing.getCommands(), new PageSize(0, 0, widthPx, heightPx))
          .writeTo(svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compact(svg.toString(StandardCharsets.UTF_8));
  }

  /** The same picture in fewer characters. */
  static String compact(String svg) {
    SvgCompaction compaction = new SvgCompaction();
    LONG_NUMBER.matcher(svg).replaceAll("$1").lines().forEach(compaction::add);
    compaction.endCurve();
    return compaction.svg.toString();
  }

  private void add(String element) {
    Matcher line = LINE.matcher(element);
    if (!line.matches()) {
      endCurve();
      svg.append(element.strip()).append('\n');
      return;
    }
    String start = line.group(2) + "," + line.group(4);
    if (!line.group(1).equals(style) || !start.equals(end)) {
      endCurve();
      style = line.group(1);
      points.append(start);
    }
    end = line.group(3) + "," + line.group(5);
    points.append(' ').append(end);
  }

  private void endCurve() {
    if (!points.isEmpty()) {
      svg.append("<polyline style=\"").append(style).append("\" points=\"");
      svg.append(points).append("\"/>\n");
      points.setLength(0);
    }
    style = "";
    end = "";
  }
}
