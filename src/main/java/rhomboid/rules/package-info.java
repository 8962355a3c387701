/**
 * The rule language: reading DRL and YAML, the checked subset as a syntax tree, the vocabulary, and what is said about mistakes.
 *
 * <p>Nothing here runs a rule.
 */
@NullMarked
package rhomboid.rules;

import org.jspecify.annotations.NullMarked;
