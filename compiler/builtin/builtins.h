/* The tables of builtins, and the function that installs them. The core (eval/) calls the rows and does not name
 * them. */
#ifndef BUILTIN_BUILTINS_H
#define BUILTIN_BUILTINS_H

#include "eval/builtin.h"

/* One table for each family, ended by a row whose name is NULL. */
extern const struct builtin builtins_types[];   /* typeOf isInt ... toString, abort throw tryEval seq trace ... */
extern const struct builtin builtins_numbers[]; /* add sub bitAnd ceil lessThan ... */
extern const struct builtin builtins_lists[];
extern const struct builtin builtins_attrs[];
extern const struct builtin builtins_strings[]; /* substring replaceStrings match split ... */
extern const struct builtin builtins_files[];   /* import readFile pathExists ... */
extern const struct builtin builtins_data[];    /* toJSON fromJSON fromTOML toXML hashString ... */
extern const struct builtin builtins_versions[];
extern const struct builtin builtins_context[]; /* hasContext ..., toFile, path, filterSource */
extern const struct builtin builtins_derivation[]; /* derivation, derivationStrict */
extern const struct builtin builtins_fetch[];   /* fetchurl fetchTarball ..., storePath */
extern const struct builtin builtins_store[];   /* those that need a build or the network: they fail with the reason */
extern const struct builtin builtins_runtime[]; /* for the runtime only: fromYAML allText made ... */

/* Adds all builtins to a new evaluator. To be called once, before the first evaluation. */
void builtins_add(struct evaluator *ev);

#endif
