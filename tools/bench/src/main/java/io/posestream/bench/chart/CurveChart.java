package io.posestream.bench.chart;

import java.awt.Color;
import java.io.IOException;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves of degrees over time. Not thread-safe. */
public final class CurveChart {
  private static final int WIDTH_PX = 1200;
  private static final int HEIGHT_PX = 480;

  private final XYChart chart;
  private final double fps;

  private CurveChart(String title, double fps) {
    this.fps = fps;
    chart =
        new XYChartBuilder()
            .width(WIDTH_PX)
            .height(HEIGHT_PX)
            .title(title)
            .xAxisTitle("time (s)")
            .yAxisTitle("flexion (°)")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    chart.getStyler().setXAxisDecimalPattern("0.#");
  }

  /** A chart without curves, of samples at so many a second. */
  public static CurveChart of(String title, double fps) {
    return new CurveChart(title, fps);
  }

  /** Draws a curve; NaN is a gap. */
  public void add(String name, double[] valuesDeg) {
    double[] timesS = new double[valuesDeg.length];
    for (int i = 0; i < timesS.length; i++) {
      timesS[i] = i / fps;
    }
    chart.addSeries(name, timesS, valuesDeg).setMarker(SeriesMarkers.NONE);
  }

  /** The chart as a PNG. */
  public byte[] png() throws IOException {
    return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
  }
}
