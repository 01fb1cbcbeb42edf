package io.posestream.models.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Memory outside of the Java heap that is freed when it is closed, not when the garbage collector
 * finds its buffer: a thousand streams one after the other take what one takes.
 *
 * <p>Not thread-safe.
 */
public final class JavaCppMemory implements AutoCloseable {
  private final BytePointer pointer;

  /** So many bytes, all 0. */
  public JavaCppMemory(int sizeBytes) {
    pointer = new BytePointer(sizeBytes).zero();
  }

  /** The memory, in the byte order of this machine; not to be used any more once this is closed. */
  public ByteBuffer bytes() {
    return pointer.asByteBuffer().order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    pointer.close();
  }

  /**
   * Gives pages that nothing uses back to the operating system, where the C library keeps them
   * (glibc); elsewhere it does nothing. Changes no setting of the process.
   */
  public static void returnUnused() {
    Pointer.trimMemory();
  }
}
