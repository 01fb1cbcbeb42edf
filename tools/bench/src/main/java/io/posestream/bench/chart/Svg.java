package io.posestream.bench.chart;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.knowm.xchart.CategoryChart;

/** Writes a chart as SVG in which numbers keep a hundredth of a pixel. */
final class Svg {
  private static final Pattern LONG_NUMBER = Pattern.compile("(\\d\\.\\d\\d)\\d+");

  private Svg() {}

  static String of(CategoryChart chart, int widthPx, int heightPx) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    chart.paint(graphics, widthPx, heightPx);
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(graphics.getCommands(), new PageSize(0, 0, widthPx, heightPx))
          .writeTo(svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LONG_NUMBER.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll("$1");
  }
}
