package io.posestream.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A curve as the data of SVG paths. Of a long one, the least and the greatest value of each stretch
 * are kept, so that no peak is lost; it is broken where values are NaN or frames missing.
 */
final class CurvePath {
  /** Finer than a printed panel can show. */
  private static final int STRETCHES = 260;

  /** Frames further apart than this do not follow each other. */
  private static final double GAP_S = 0.5;

  /** A value for each frame. */
  interface Values {
    double at(int frame);
  }

  private record Point(double x, double y) {}

  private final List<List<Integer>> runs = new ArrayList<>();
  private final PanelScale scale;
  private final Values timesS;
  private final Values values;

  CurvePath(PanelScale scale, int frames, Values timesS, Values values) {
    this.scale = scale;
    this.timesS = timesS;
    this.values = values;
    int last = -1;
    for (int i = 0; i < frames; i++) {
      if (Double.isNaN(values.at(i))) {
        continue;
      }
      boolean follows = last == i - 1 && last >= 0 && timesS.at(i) - timesS.at(last) <= GAP_S;
      if (!follows) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(i);
      last = i;
    }
  }

  String line() {
    StringBuilder data = new StringBuilder();
    for (List<Integer> run : runs) {
      append(data, points(thinned(run)), 'M');
    }
    return data.toString();
  }

  /** The area between this curve and one of the same frames. */
  String bandTo(CurvePath other) {
    StringBuilder data = new StringBuilder();
    for (List<Integer> run : runs) {
      List<Integer> kept = evenly(run);
      append(data, points(kept), 'M');
      List<Point> back = new ArrayList<>(other.points(kept));
      Collections.reverse(back);
      append(data, back, 'L');
      data.append('Z');
    }
    return data.toString();
  }

  private List<Point> points(List<Integer> frames) {
    return frames.stream()
        .map(i -> new Point(scale.x(timesS.at(i)), scale.y(values.at(i))))
        .toList();
  }

  private static void append(StringBuilder data, List<Point> points, char first) {
    for (int i = 0; i < points.size(); i++) {
      data.append(i == 0 ? first : 'L')
          .append(CurvePanel.number(points.get(i).x))
          .append(' ')
          .append(CurvePanel.number(points.get(i).y));
    }
    if (points.size() == 1 && first == 'M') {
      // A point alone would not be drawn.
      data.append("h0.1");
    }
  }

  private static int stride(List<Integer> run) {
    return Math.max(1, (run.size() + STRETCHES - 1) / STRETCHES);
  }

  private static List<Integer> evenly(List<Integer> run) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < run.size(); i += stride(run)) {
      kept.add(run.get(i));
    }
    return kept;
  }

  private List<Integer> thinned(List<Integer> run) {
    int stride = stride(run);
    if (stride <= 2) {
      return run;
    }
    List<Integer> kept = new ArrayList<>();
    for (int begin = 0; begin < run.size(); begin += stride) {
      List<Integer> stretch = run.subList(begin, Math.min(run.size(), begin + stride));
      int least = stretch.get(0);
      int greatest = stretch.get(0);
      for (int i : stretch) {
        least = values.at(i) < values.at(least) ? i : least;
        greatest = values.at(i) > values.at(greatest) ? i : greatest;
      }
      kept.add(Math.min(least, greatest));
      if (least != greatest) {
        kept.add(Math.max(least, greatest));
      }
    }
    return kept;
  }
}
