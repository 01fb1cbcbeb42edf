/** How the command ends: messages and exit codes. */
@NullMarked
package io.posestream.cli.exit;

import org.jspecify.annotations.NullMarked;
