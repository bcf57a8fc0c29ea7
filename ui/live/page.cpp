#include "ui/live/page.h"

// The class has no code of its own; this file is where its meta-object is built.
