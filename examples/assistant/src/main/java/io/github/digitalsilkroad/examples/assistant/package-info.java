/**
 * A server of the Model Context Protocol: assistants search the data, ask its scores, and see what an answer rests on.
 *
 * <p>{@link io.github.digitalsilkroad.examples.assistant.Assistant} runs it over standard input and output, by the
 * official Java SDK. A tool is a name, a schema of its arguments and a question to one catalog; the schemas are derived
 * from the scores and kinds. It reads nothing but its data package, writes nothing, and opens no connection. Text that
 * comes from the data is quoted line by line, so that a name is never taken for an instruction.
 */
@org.jspecify.annotations.NullMarked
package io.github.digitalsilkroad.examples.assistant;
