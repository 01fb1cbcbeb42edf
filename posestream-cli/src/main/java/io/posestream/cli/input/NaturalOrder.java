package io.posestream.cli.input;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Names as people sort them: numbers by value, so that {@code frame_2} is before {@code frame_10}.
 */
final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endOfA = endOfPart(a, i);
      int endOfB = endOfPart(b, j);
      int order = compareParts(a.substring(i, endOfA), b.substring(j, endOfB));
      if (order != 0) {
        return order;
      }
      i = endOfA;
      j = endOfB;
    }
    int rest = Boolean.compare(i < a.length(), j < b.length());
    return rest == 0 ? a.compareTo(b) : rest;
  }

  private static int endOfPart(String name, int begin) {
    int end = begin + 1;
    if (isDigit(name.charAt(begin))) {
      while (end < name.length() && isDigit(name.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static int compareParts(String a, String b) {
    if (!isDigit(a.charAt(0)) || !isDigit(b.charAt(0))) {
      return a.compareTo(b);
    }
    String digitsOfA = a.replaceFirst("^0+(?=.)", "");
    String digitsOfB = b.replaceFirst("^0+(?=.)", "");
    int byLength = Integer.compare(digitsOfA.length(), digitsOfB.length());
    return byLength == 0 ? digitsOfA.compareTo(digitsOfB) : byLength;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
