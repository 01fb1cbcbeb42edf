package io.posestream.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code .trc} as OpenSim's documentation describes it, for tests. */
record TrcReader(Map<String, String> header, List<String> markers, List<double[]> rows) {
  /** Each row: the time, then x, y, z of each marker; NaN in an empty cell. */
  static TrcReader of(String text) {
    List<String> lines = text.lines().toList();
    String[] names = lines.get(1).split("\t", -1);
    String[] values = lines.get(2).split("\t", -1);
    Map<String, String> header = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      header.put(names[i], values[i]);
    }
    List<String> markers = new ArrayList<>();
    String[] labels = lines.get(3).split("\t", -1);
    for (int i = 2; i < labels.length; i += 3) {
      markers.add(labels[i]);
    }
    List<double[]> rows = new ArrayList<>();
    for (String line : lines.subList(6, lines.size())) {
      String[] cells = line.split("\t", -1);
      double[] row = new double[cells.length - 1];
      for (int i = 1; i < cells.length; i++) {
        row[i - 1] = cells[i].isEmpty() ? Double.NaN : Double.parseDouble(cells[i]);
      }
      rows.add(row);
    }
    return new TrcReader(header, markers, rows);
  }
}
