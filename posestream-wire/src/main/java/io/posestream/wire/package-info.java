/**
 * Messages as text and bytes: version 1 of the wire protocol, see {@code wire/README.md}. The same
 * classes serve sockets and files.
 *
 * <pre>
 *                        server                                client
 * frame, configure       ClientText, FrameBinary       ◄────   ClientTextWriter, FrameBinary
 * hello, notice, error   ServerText                    ────►   HelloReader
 * pose_result            ResultJson, ResultBinary      ────►   ResultReader
 * results.jsonl          ResultJson                    ────►   ResultReader
 * </pre>
 *
 * {@link io.posestream.wire.StreamSetting} is the table of what a client can set.
 */
@NullMarked
package io.posestream.wire;

import org.jspecify.annotations.NullMarked;
