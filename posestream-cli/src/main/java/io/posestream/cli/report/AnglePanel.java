package io.posestream.cli.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The chart of one joint. */
final class AnglePanel {
  /** More points than this cannot be told apart; the file stays small. */
  private static final int MAX_POINTS = 500;

  private static final Color LEFT = new Color(0x1f77b4);
  private static final Color RIGHT = new Color(0xe4572e);
  private static final Color SINGLE = new Color(0x444455);
  private static final Color GRID = new Color(0xe4e6ec);
  private static final double LIVE_PALENESS = 0.55;
  private static final BasicStroke OFFLINE = new BasicStroke(1.8f);
  private static final BasicStroke MEASURED = new BasicStroke(1.2f);
  private static final BasicStroke HELD =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0);

  private AnglePanel() {}

  static XYChart of(String title, List<AngleCurve> curves) {
    XYChart chart =
        new XYChartBuilder().title(title).xAxisTitle("time (s)").yAxisTitle("flexion (°)").build();
    style(chart);
    for (AngleCurve curve : curves) {
      if (curve.hasValues()) {
        add(chart, curve);
      }
    }
    if (chart.getSeriesMap().isEmpty()) {
      chart.setTitle(title + " (never seen)");
      chart.getStyler().setLegendVisible(false);
    }
    return chart;
  }

  private static void style(XYChart chart) {
    XYStyler styler = chart.getStyler();
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setXAxisDecimalPattern("0.##");
    styler.setYAxisDecimalPattern("0");
  }

  private static void add(XYChart chart, AngleCurve curve) {
    int step = Math.max(1, (curve.size() + MAX_POINTS - 1) / MAX_POINTS);
    double[] timesS = curve.timesS(step);
    boolean left = curve.name().startsWith("left");
    boolean right = curve.name().startsWith("right");
    Color color = left ? LEFT : right ? RIGHT : SINGLE;
    String side = left ? "left" : right ? "right" : curve.name();
    XYSeries live = chart.addSeries(side + ", live", timesS, curve.measuredDeg(step));
    plain(live, pale(color)).setLineStyle(MEASURED);
    if (curve.hasHeldValues()) {
      XYSeries held = chart.addSeries(side + ", live, held", timesS, curve.heldDeg(step));
      plain(held, pale(color)).setLineStyle(HELD);
      held.setShowInLegend(false);
    }
    double[] offlineDeg = curve.offlineDeg(step);
    if (Arrays.stream(offlineDeg).anyMatch(Double::isFinite)) {
      XYSeries offline = chart.addSeries(side + ", offline (zero phase)", timesS, offlineDeg);
      plain(offline, color).setLineStyle(OFFLINE);
    }
  }

  private static Color pale(Color color) {
    return new Color(pale(color.getRed()), pale(color.getGreen()), pale(color.getBlue()));
  }

  private static int pale(int component) {
    return (int) Math.round(component + LIVE_PALENESS * (255 - component));
  }

  private static XYSeries plain(XYSeries series, Color color) {
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    return series;
  }
}
