/* The tables of builtins, and who assembles them. The core (eval/) calls rows and names none. */
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
extern const struct builtin builtins_store[];   /* what would need a build or the network: exists, and says why not */
extern const struct builtin builtins_runtime[]; /* of the runtime alone: fromYAML allText made ... */

/* Gives a new evaluator its builtins. Call once, before the first evaluation. */
void builtins_add(struct evaluator *ev);

#endif
