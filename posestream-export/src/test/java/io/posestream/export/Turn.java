package io.posestream.export;

import io.posestream.rig.Quaternion;

/** A rotation matrix, for readers that share nothing with the writers. Immutable. */
final class Turn {
  static final Turn NONE = new Turn(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

  private final double[][] rows;

  private Turn(double[][] rows) {
    this.rows = rows;
  }

  static Turn about(char axis, double angleDeg) {
    double cos = Math.cos(Math.toRadians(angleDeg));
    double sin = Math.sin(Math.toRadians(angleDeg));
    return new Turn(
        switch (axis) {
          case 'X' -> new double[][] {{1, 0, 0}, {0, cos, -sin}, {0, sin, cos}};
          case 'Y' -> new double[][] {{cos, 0, sin}, {0, 1, 0}, {-sin, 0, cos}};
          case 'Z' -> new double[][] {{cos, -sin, 0}, {sin, cos, 0}, {0, 0, 1}};
          default -> throw new IllegalArgumentException("no axis " + axis);
        });
  }

  /** Of the landmarks' axes, in the axes with y up: both are turned half about x. */
  static Turn upright(Quaternion q) {
    Turn own =
        new Turn(
            new double[][] {
              {
                1 - 2 * (q.y() * q.y() + q.z() * q.z()),
                2 * (q.x() * q.y() - q.w() * q.z()),
                2 * (q.x() * q.z() + q.w() * q.y())
              },
              {
                2 * (q.x() * q.y() + q.w() * q.z()),
                1 - 2 * (q.x() * q.x() + q.z() * q.z()),
                2 * (q.y() * q.z() - q.w() * q.x())
              },
              {
                2 * (q.x() * q.z() - q.w() * q.y()),
                2 * (q.y() * q.z() + q.w() * q.x()),
                1 - 2 * (q.x() * q.x() + q.y() * q.y())
              }
            });
    Turn half = about('X', 180);
    return half.times(own).times(half);
  }

  Turn times(Turn that) {
    double[][] product = new double[3][3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int i = 0; i < 3; i++) {
          product[row][column] += rows[row][i] * that.rows[i][column];
        }
      }
    }
    return new Turn(product);
  }

  double angleDegTo(Turn that) {
    double difference = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        difference += Math.pow(rows[row][column] - that.rows[row][column], 2);
      }
    }
    return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(difference / 8))));
  }
}
