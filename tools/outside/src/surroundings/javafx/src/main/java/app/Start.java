package app;

import javafx.application.Application;

/** On the class path, JavaFX does not start from a class that is itself an application. */
public class Start {
  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }
}
