/**
 * The built page, as the resources below {@code io/posestream/web/}; {@code index.html} is its
 * start. On the module path nothing requires this module by itself: the application does, or {@code
 * --add-modules io.posestream.web}.
 */
@SuppressWarnings("NotJavadoc") // Error Prone knows closed modules only.
open module io.posestream.web {}
