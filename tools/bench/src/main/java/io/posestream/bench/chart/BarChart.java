package io.posestream.bench.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import io.posestream.cli.report.SvgCompaction;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;

/** Bars over named places. Not thread-safe. */
public final class BarChart {
  private static final int WIDTH_PX = 960;
  private static final int HEIGHT_PX = 400;

  /** Readable on white and on GitHub's dark page, each at a contrast around 4. */
  private static final Color TEXT = new Color(0x737c87);

  private static final Color GRID = new Color(110, 119, 129, 70);
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final double HEADROOM = 1.1;
  private static final double SUM_ABOVE = 0.04;
  private static final String FONT = "SansSerif";

  private final CategoryChart chart;
  private final List<String> places;
  private final boolean stacked;
  private final double[] tops;

  private BarChart(CategoryChart chart, List<String> places, boolean stacked) {
    this.chart = chart;
    this.places = List.copyOf(places);
    this.stacked = stacked;
    tops = new double[places.size()];
  }

  /** A chart whose bars stand upon each other; the sums are written above them. */
  public static BarChart stacked(String title, String xTitle, String yTitle, List<String> places) {
    BarChart bars = new BarChart(plain(title, xTitle, yTitle), places, true);
    bars.chart.getStyler().setStacked(true).setAvailableSpaceFill(0.62);
    return bars;
  }

  /** A chart whose bars stand beside each other, each with its value. */
  public static BarChart beside(String title, String xTitle, String yTitle, List<String> places) {
    BarChart bars = new BarChart(plain(title, xTitle, yTitle), places, false);
    CategoryStyler styler = bars.chart.getStyler();
    styler.setAvailableSpaceFill(0.82).setLabelsVisible(true).setLabelsPosition(0.5);
    return bars;
  }

  /** The same chart with bars of one more kind, one per place. */
  public BarChart with(String name, BarColor color, List<Double> values) {
    chart.addSeries(name, places, values).setFillColor(color.color());
    for (int i = 0; i < tops.length; i++) {
      tops[i] = stacked ? tops[i] + values.get(i) : Math.max(tops[i], values.get(i));
    }
    return this;
  }

  /** The chart as SVG. */
  public String svg() {
    double highest = Arrays.stream(tops).max().orElse(0);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(highest * HEADROOM);
    if (stacked) {
      for (int i = 0; i < tops.length; i++) {
        String sum = String.format(Locale.ROOT, "%.1f", tops[i]);
        chart.addAnnotation(new AnnotationText(sum, i + 0.5, tops[i] + highest * SUM_ABOVE, false));
      }
    }
    VectorGraphics2D drawing = new VectorGraphics2D();
    chart.paint(drawing, WIDTH_PX, HEIGHT_PX);
    return SvgCompaction.of(drawing, WIDTH_PX, HEIGHT_PX);
  }

  private static CategoryChart plain(String title, String xTitle, String yTitle) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH_PX)
            .height(HEIGHT_PX)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    CategoryStyler styler = chart.getStyler();
    styler.setChartBackgroundColor(CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setChartFontColor(TEXT);
    styler.setXAxisTitleColor(TEXT);
    styler.setYAxisTitleColor(TEXT);
    styler.setAxisTickLabelsColor(TEXT);
    styler.setAxisTickMarksColor(TEXT);
    styler.setChartTitleFont(new Font(FONT, Font.BOLD, 16));
    styler.setAxisTitleFont(new Font(FONT, Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(new Font(FONT, Font.PLAIN, 12));
    styler.setLegendFont(new Font(FONT, Font.PLAIN, 13));
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBackgroundColor(CLEAR);
    styler.setLegendBorderColor(CLEAR);
    styler.setLabelsFont(new Font(FONT, Font.PLAIN, 12));
    styler.setYAxisDecimalPattern("0.#");
    styler.setAnnotationTextFont(new Font(FONT, Font.PLAIN, 12));
    styler.setAnnotationTextFontColor(TEXT);
    return chart;
  }
}
