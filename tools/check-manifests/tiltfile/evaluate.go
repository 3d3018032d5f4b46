// Evaluates a Tiltfile with the interpreter that Tilt itself uses, and prints what the file asks Tilt for: a JSON list of
// {"function", "args", "kwargs"}. Usage: evaluate TILTFILE KUBECTL-CONTEXT FUNCTION... <OBJECTS
// FUNCTION... are the functions of Tilt that the file may call; OBJECTS, a JSON list, is what the overlay renders to.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"go.starlark.net/resolve"
	"go.starlark.net/starlark"
)

type call struct {
	Function string                 `json:"function"`
	Args     []interface{}          `json:"args"`
	Kwargs   map[string]interface{} `json:"kwargs"`
}

var calls []call

func main() {
	var objects interface{}
	if err := json.NewDecoder(os.Stdin).Decode(&objects); err != nil {
		stop(err)
	}
	// Both are allowed by Tilt.
	resolve.AllowGlobalReassign = true
	resolve.AllowRecursion = true

	functions := starlark.StringDict{}
	for _, name := range os.Args[3:] {
		functions[name] = starlark.NewBuiltin(name, record)
	}
	functions["k8s_context"] = returning(starlark.String(os.Args[2]))
	functions["decode_yaml_stream"] = returning(toStarlark(objects))
	functions["fail"] = starlark.NewBuiltin("fail", fail)

	if _, err := starlark.ExecFile(&starlark.Thread{Name: "Tiltfile"}, os.Args[1], nil, functions); err != nil {
		if broken, ok := err.(*starlark.EvalError); ok {
			stop(broken.Backtrace())
		}
		stop(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(calls); err != nil {
		stop(err)
	}
}

func stop(what interface{}) {
	fmt.Fprintln(os.Stderr, what)
	os.Exit(1)
}

// Returns what was called, so that it shows where it is passed on.
func record(_ *starlark.Thread, function *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	made := call{function.Name(), []interface{}{}, map[string]interface{}{}}
	for _, arg := range args {
		made.Args = append(made.Args, fromStarlark(arg))
	}
	for _, pair := range kwargs {
		made.Kwargs[string(pair[0].(starlark.String))] = fromStarlark(pair[1])
	}
	calls = append(calls, made)
	return toStarlark(map[string]interface{}{"function": made.Function, "args": made.Args, "kwargs": made.Kwargs}), nil
}

func returning(value starlark.Value) *starlark.Builtin {
	return starlark.NewBuiltin("", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return value, nil
	})
}

func fail(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	return nil, fmt.Errorf("%s", string(args[0].(starlark.String)))
}

func toStarlark(value interface{}) starlark.Value {
	switch value := value.(type) {
	case nil:
		return starlark.None
	case bool:
		return starlark.Bool(value)
	case string:
		return starlark.String(value)
	case float64:
		return starlark.MakeInt64(int64(value))
	case []interface{}:
		list := starlark.NewList(nil)
		for _, each := range value {
			list.Append(toStarlark(each))
		}
		return list
	case map[string]interface{}:
		dict := new(starlark.Dict)
		for key, each := range value {
			dict.SetKey(starlark.String(key), toStarlark(each))
		}
		return dict
	}
	panic(fmt.Sprintf("a %T was not expected", value))
}

func fromStarlark(value starlark.Value) interface{} {
	switch value := value.(type) {
	case starlark.NoneType:
		return nil
	case starlark.Bool:
		return bool(value)
	case starlark.String:
		return string(value)
	case starlark.Int:
		number, _ := value.Int64()
		return float64(number)
	case *starlark.List, starlark.Tuple:
		list := []interface{}{}
		elements := starlark.Iterate(value)
		defer elements.Done()
		for each := starlark.Value(nil); elements.Next(&each); {
			list = append(list, fromStarlark(each))
		}
		return list
	case *starlark.Dict:
		object := map[string]interface{}{}
		for _, item := range value.Items() {
			object[string(item[0].(starlark.String))] = fromStarlark(item[1])
		}
		return object
	}
	panic(fmt.Sprintf("a %s was not expected", value.Type()))
}
