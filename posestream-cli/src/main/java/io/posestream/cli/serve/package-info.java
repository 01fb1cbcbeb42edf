/** Running the server from the command line. */
@NullMarked
package io.posestream.cli.serve;

import org.jspecify.annotations.NullMarked;
