package io.posestream.models.jpeg;

/** Goes through the units of a scan in the order of its data (ITU-T T.81, A.2). */
final class McuWalk {
  private final JpegFrame frame;
  private final int[] components;
  private final boolean interleaved;
  private final int columns;
  private final int rows;
  private int column;
  private int row;

  /** The walk through a scan. */
  McuWalk(JpegFrame frame, JpegScan scan) {
    this.frame = frame;
    components = scan.components();
    interleaved = components.length > 1;
    JpegFrame.Component first = frame.component(components[0]);
    columns = interleaved ? frame.mcuColumns() : first.columns();
    rows = interleaved ? frame.mcuRows() : first.rows();
  }

  boolean hasNext() {
    return row < rows;
  }

  /** Lets the units of the next MCU be taken. */
  void next(EntropyBits bits, UnitReader reader) {
    if (interleaved) {
      for (int i = 0; i < components.length; i++) {
        JpegFrame.Component component = frame.component(components[i]);
        for (int y = 0; y < component.down(); y++) {
          int first =
              (row * component.down() + y) * component.stride() + column * component.across();
          for (int x = 0; x < component.across(); x++) {
            reader.take(bits, i, first + x);
          }
        }
      }
    } else {
      reader.take(bits, 0, row * frame.component(components[0]).stride() + column);
    }
    column++;
    if (column == columns) {
      column = 0;
      row++;
    }
  }
}
