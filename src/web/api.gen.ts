// Made by `npm run gen:api` from the routes' schemas; do not edit.
export interface paths {
    "/api/accounts/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                username: string;
                                displayName: string;
                                personId: string | null;
                            };
                            mustChange: boolean;
                            roles: {
                                id: string;
                                role: string;
                                unitId: string | null;
                                unitName: string | null;
                                fromDay: string;
                                toDay: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with the roles in force today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                username: string;
                                displayName: string;
                                personId: string | null;
                            };
                            mustChange: boolean;
                            roles: {
                                id: string;
                                role: string;
                                unitId: string | null;
                                unitName: string | null;
                                fromDay: string;
                                toDay: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one’s own password; every other session ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts with their roles */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                id: string;
                                username: string;
                                displayName: string;
                                /** @enum {string} */
                                state: "active" | "disabled";
                                mustChange: boolean;
                                linked: boolean;
                                createdAt: string;
                                grants: {
                                    id: string;
                                    role: string;
                                    unitId: string | null;
                                    unitName: string | null;
                                    fromDay: string;
                                    toDay: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Makes an account without roles and a one-time password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        displayName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            username: string;
                            displayName: string;
                            password: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of units, to limit a role to one */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grants a role */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        role: string;
                        /** Format: uuid */
                        unitId?: string | null;
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        to?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            grantId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a role back, from today on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account again, also after a reset */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a one-time password and closes the account until a second administrator releases it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            password: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Links an account to a person of the roster */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        idNumber: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-run/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the house has accounts yet, and whether the asker sits at the machine */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            needed: boolean;
                            local: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the first five accounts, once, from the machine itself */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        institution: string;
                        accounts: {
                            sysadmin: {
                                username: string;
                                displayName: string;
                                password?: string;
                            };
                            secadmin: {
                                username: string;
                                displayName: string;
                                password?: string;
                            };
                            auditadmin: {
                                username: string;
                                displayName: string;
                                password?: string;
                            };
                            head: {
                                username: string;
                                displayName: string;
                                password?: string;
                            };
                            clerk: {
                                username: string;
                                displayName: string;
                                password?: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                id: string;
                                username: string;
                                displayName: string;
                                password: string | null;
                                /** @enum {string} */
                                role: "sysadmin" | "secadmin" | "auditadmin" | "head" | "clerk";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the roster */
        get: {
            parameters: {
                query?: {
                    /** @description roster as of this day; default today */
                    asOf?: string;
                    /** @description a unit and everything below it */
                    unit?: string;
                    /** @description the unit alone, without what is below it */
                    only?: "true" | "false";
                    /** @description default serving */
                    status?: string;
                    sex?: "男" | "女";
                    ageMin?: number;
                    ageMax?: number;
                    rank?: string;
                    jobRank?: string;
                    /** @description 中共 (members), none (no party given), or the name of another party */
                    party?: string;
                    education?: string;
                    reserve?: "true" | "false";
                    entryChannel?: string;
                    /** @description only people with open doubts */
                    doubts?: "true" | "false";
                    /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                    q?: string;
                    sort?: "rank" | "stroke" | "birth" | "name" | "post_since";
                    dir?: "asc" | "desc";
                    /** @description `next` of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            rows: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                sex: string | null;
                                birth: string | null;
                                age: number | null;
                                ethnicity: string | null;
                                nativePlace: string | null;
                                workStart: string | null;
                                party: string | null;
                                partyJoin: string | null;
                                techTitle: string | null;
                                /** @description 全日制学历学位 */
                                fullTime: string | null;
                                /** @description 在职学历学位 */
                                inService: string | null;
                                unitId: string | null;
                                unitName: string | null;
                                postText: string | null;
                                rank: string | null;
                                jobRank: string | null;
                                postSince: string | null;
                                rankSince: string | null;
                                /** @enum {string} */
                                status: "serving" | "retired" | "left" | "deceased";
                                reserve: boolean;
                                entryChannel: string | null;
                                enteredOn: string | null;
                                /** @description number of open doubts */
                                doubts: number;
                                /**
                                 * @description card: one’s own row or a relative’s, with name, unit, post and rank only
                                 * @enum {string}
                                 */
                                level: "card" | "full";
                            }[];
                            /** @description cursor of the next page */
                            next: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enter a person by hand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        facts: {
                            name: string;
                            /** @enum {string|null} */
                            sex?: "男" | "女" | null;
                            birth?: string | null;
                            ethnicity?: string | null;
                            nativePlace?: string | null;
                            birthPlace?: string | null;
                            workStart?: string | null;
                            party?: string | null;
                            partyJoin?: string | null;
                            partyRegular?: string | null;
                            health?: string | null;
                            healthFit?: boolean | null;
                            techTitle?: string | null;
                            specialty?: string | null;
                            idNumber?: string | null;
                            /** @enum {string} */
                            status?: "serving" | "retired" | "left" | "deceased";
                            /** Format: uuid */
                            unitId?: string | null;
                            /** @enum {string|null} */
                            jobRank?: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2" | null;
                            entryChannel?: string | null;
                            enteredOn?: string | null;
                            reserve?: boolean;
                            trainingHours?: number | null;
                            resumeText?: string | null;
                            awardsText?: string | null;
                            postText?: string | null;
                        };
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                        /** @description rows of the protected lists, which change by corrections afterwards */
                        lists?: {
                            education?: {
                                /** @enum {string} */
                                mode: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            }[];
                            holdings?: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            }[];
                            ranks?: {
                                /** @enum {string} */
                                rank: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            }[];
                        };
                        /**
                         * @description a person of this name and birth month exists, and this is another one
                         * @default false
                         */
                        sameAsKnown?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many people the filters find */
        get: {
            parameters: {
                query?: {
                    /** @description roster as of this day; default today */
                    asOf?: string;
                    /** @description a unit and everything below it */
                    unit?: string;
                    /** @description the unit alone, without what is below it */
                    only?: "true" | "false";
                    /** @description default serving */
                    status?: string;
                    sex?: "男" | "女";
                    ageMin?: number;
                    ageMax?: number;
                    rank?: string;
                    jobRank?: string;
                    /** @description 中共 (members), none (no party given), or the name of another party */
                    party?: string;
                    education?: string;
                    reserve?: "true" | "false";
                    entryChannel?: string;
                    /** @description only people with open doubts */
                    doubts?: "true" | "false";
                    /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's file; every reading is an entry of the record */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                sex: string | null;
                                birth: string | null;
                                ethnicity: string | null;
                                nativePlace: string | null;
                                birthPlace: string | null;
                                workStart: string | null;
                                party: string | null;
                                partyJoin: string | null;
                                partyRegular: string | null;
                                health: string | null;
                                healthFit: boolean | null;
                                techTitle: string | null;
                                specialty: string | null;
                                idNumber: string | null;
                                /** @description SHA-256; GET …/photo */
                                photo: string | null;
                                /** @enum {string} */
                                status: "serving" | "retired" | "left" | "deceased" | "void" | "merged";
                                /** @description the record in which a merged person goes on */
                                mergedInto: string | null;
                                unitId: string | null;
                                unitName: string | null;
                                postText: string | null;
                                rank: string | null;
                                jobRank: string | null;
                                postSince: string | null;
                                rankSince: string | null;
                                entryChannel: string | null;
                                enteredOn: string | null;
                                reserve: boolean;
                                trainingHours: number | null;
                                resumeText: string | null;
                                awardsText: string | null;
                                age: number | null;
                                standing: {
                                    /** @description lists that were filled in and may be empty for that reason */
                                    filled?: ("education" | "holdings" | "ranks" | "appraisals" | "punishments" | "family")[];
                                    spouseAbroad?: boolean;
                                    childrenAllAbroad?: boolean;
                                    politicalDisciplineBreach?: boolean;
                                    lowRecognition?: boolean;
                                    canvassing?: boolean;
                                    otherUnfit?: boolean;
                                    trainingWaiver?: string;
                                    trainingCompleteBy?: string;
                                };
                                createdDay: string;
                                /** @description each field as the imported file wrote it */
                                raw: {
                                    [key: string]: string;
                                };
                            };
                            education: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                mode: "full-time" | "in-service";
                                level: string | null;
                                degree: string | null;
                                school: string | null;
                                degreeSchool: string | null;
                                fromDate: string | null;
                                toDate: string | null;
                            }[];
                            holdings: {
                                /** Format: uuid */
                                id: string;
                                postId: string | null;
                                unitId: string | null;
                                unitText: string;
                                title: string;
                                rank: string | null;
                                role: string | null;
                                leading: boolean;
                                grassroots: boolean | null;
                                probation: boolean | null;
                                promoted: boolean | null;
                                exceptional: string | null;
                                concurrent: boolean;
                                appointedOn: string | null;
                                fromDate: string | null;
                                toDate: string | null;
                                basis: string | null;
                                caseId: string | null;
                            }[];
                            ranks: {
                                /** Format: uuid */
                                id: string;
                                rank: string;
                                fromDate: string | null;
                                toDate: string | null;
                                basis: string | null;
                            }[];
                            awards: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                grantedBy: string | null;
                                date: string | null;
                            }[];
                            punishments: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                decidedOn: string;
                                months: number | null;
                                affectsUse: boolean | null;
                                basis: string | null;
                            }[];
                            appraisals: {
                                /** Format: uuid */
                                id: string;
                                year: number;
                                /** @enum {string} */
                                grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                            }[];
                            family: {
                                /** Format: uuid */
                                id: string;
                                sort: number;
                                relation: string;
                                name: string;
                                birth: string | null;
                                politics: string | null;
                                unitText: string | null;
                                abroad: boolean | null;
                                living: boolean | null;
                                linkedPersonId: string | null;
                                age: number | null;
                            }[];
                            /** @description posts in order of time, with gaps between them and overlaps marked */
                            timeline: ({
                                /** @enum {string} */
                                kind: "held";
                                item: {
                                    /** Format: uuid */
                                    id: string;
                                    postId: string | null;
                                    unitId: string | null;
                                    unitText: string;
                                    title: string;
                                    rank: string | null;
                                    role: string | null;
                                    leading: boolean;
                                    grassroots: boolean | null;
                                    probation: boolean | null;
                                    promoted: boolean | null;
                                    exceptional: string | null;
                                    concurrent: boolean;
                                    appointedOn: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                    caseId: string | null;
                                };
                                overlaps: string[];
                            } | {
                                /** @enum {string} */
                                kind: "gap";
                                from: string;
                                to: string;
                                days: number;
                            })[];
                            /** @description every changed fact: the old value held until `day` */
                            changes: {
                                /** Format: uuid */
                                id: string;
                                field: string;
                                oldValue: unknown;
                                newValue: unknown;
                                day: string;
                                evidence: string;
                                /** Format: uuid */
                                correctionId: string | null;
                                at: string;
                            }[];
                            doubts: {
                                id: string;
                                /** @enum {string} */
                                severity: "note" | "flag" | "refuse";
                                code: string;
                                where: string;
                                field: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                suggestion: string | null;
                            }[];
                            mayEdit: boolean;
                            hasSource: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change basic facts; the old values stay with their day and evidence. Protected facts are refused: they take a correction */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        facts?: {
                            name?: string;
                            /** @enum {string|null} */
                            sex?: "男" | "女" | null;
                            birth?: string | null;
                            ethnicity?: string | null;
                            nativePlace?: string | null;
                            birthPlace?: string | null;
                            workStart?: string | null;
                            party?: string | null;
                            partyJoin?: string | null;
                            partyRegular?: string | null;
                            health?: string | null;
                            healthFit?: boolean | null;
                            techTitle?: string | null;
                            specialty?: string | null;
                            idNumber?: string | null;
                            /** @enum {string} */
                            status?: "serving" | "retired" | "left" | "deceased";
                            /** Format: uuid */
                            unitId?: string | null;
                            /** @enum {string|null} */
                            jobRank?: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2" | null;
                            entryChannel?: string | null;
                            enteredOn?: string | null;
                            reserve?: boolean;
                            trainingHours?: number | null;
                            resumeText?: string | null;
                            awardsText?: string | null;
                            postText?: string | null;
                        };
                        /** @description replaces the whole */
                        standing?: {
                            /** @description lists that were filled in and may be empty for that reason */
                            filled?: ("education" | "holdings" | "ranks" | "appraisals" | "punishments" | "family")[];
                            spouseAbroad?: boolean;
                            childrenAllAbroad?: boolean;
                            politicalDisciplineBreach?: boolean;
                            lowRecognition?: boolean;
                            canvassing?: boolean;
                            otherUnfit?: boolean;
                            trainingWaiver?: string;
                            trainingCompleteBy?: string;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: string[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/doubts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that doubtful values are right */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            left: {
                                id: string;
                                /** @enum {string} */
                                severity: "note" | "flag" | "refuse";
                                code: string;
                                where: string;
                                field: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                suggestion: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo (image bytes) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/education": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of education */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            /** @enum {string} */
                            mode: "full-time" | "in-service";
                            level?: string | null;
                            degree?: string | null;
                            school?: string | null;
                            degreeSchool?: string | null;
                            fromDate?: string | null;
                            toDate?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                mode?: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/education/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of education; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of education */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            /** @enum {string} */
                            mode?: "full-time" | "in-service";
                            level?: string | null;
                            degree?: string | null;
                            school?: string | null;
                            degreeSchool?: string | null;
                            fromDate?: string | null;
                            toDate?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                mode?: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of holdings */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            /** Format: uuid */
                            postId?: string | null;
                            /** Format: uuid */
                            unitId?: string | null;
                            unitText?: string;
                            title: string;
                            /** @enum {string|null} */
                            rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                            /** @enum {string|null} */
                            role?: "chief" | "deputy" | "member" | "staff" | null;
                            leading?: boolean;
                            grassroots?: boolean | null;
                            probation?: boolean | null;
                            promoted?: boolean | null;
                            /** @enum {string|null} */
                            exceptional?: "qualification" | "skip" | "tenure" | null;
                            concurrent?: boolean;
                            appointedOn?: string | null;
                            fromDate?: string | null;
                            toDate?: string | null;
                            basis?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                postId?: string | null;
                                unitId?: string | null;
                                unitText?: string;
                                title?: string;
                                rank?: string | null;
                                role?: string | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                exceptional?: string | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                                caseId?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/holdings/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of holdings; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of holdings */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            /** Format: uuid */
                            postId?: string | null;
                            /** Format: uuid */
                            unitId?: string | null;
                            unitText?: string;
                            title?: string;
                            /** @enum {string|null} */
                            rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                            /** @enum {string|null} */
                            role?: "chief" | "deputy" | "member" | "staff" | null;
                            leading?: boolean;
                            grassroots?: boolean | null;
                            probation?: boolean | null;
                            promoted?: boolean | null;
                            /** @enum {string|null} */
                            exceptional?: "qualification" | "skip" | "tenure" | null;
                            concurrent?: boolean;
                            appointedOn?: string | null;
                            fromDate?: string | null;
                            toDate?: string | null;
                            basis?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                postId?: string | null;
                                unitId?: string | null;
                                unitText?: string;
                                title?: string;
                                rank?: string | null;
                                role?: string | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                exceptional?: string | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                                caseId?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/ranks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of ranks */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            /** @enum {string} */
                            rank: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                            fromDate?: string | null;
                            toDate?: string | null;
                            basis?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                rank?: string;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/ranks/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of ranks; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of ranks */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            /** @enum {string} */
                            rank?: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                            fromDate?: string | null;
                            toDate?: string | null;
                            basis?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                rank?: string;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of awards */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            title: string;
                            grantedBy?: string | null;
                            date?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                title?: string;
                                grantedBy?: string | null;
                                date?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/awards/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of awards; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of awards */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            title?: string;
                            grantedBy?: string | null;
                            date?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                title?: string;
                                grantedBy?: string | null;
                                date?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/punishments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of punishments */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            kind: string;
                            decidedOn: string;
                            months?: number | null;
                            affectsUse?: boolean | null;
                            basis?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                kind?: string;
                                decidedOn?: string;
                                months?: number | null;
                                affectsUse?: boolean | null;
                                basis?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/punishments/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of punishments; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of punishments */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            kind?: string;
                            decidedOn?: string;
                            months?: number | null;
                            affectsUse?: boolean | null;
                            basis?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                kind?: string;
                                decidedOn?: string;
                                months?: number | null;
                                affectsUse?: boolean | null;
                                basis?: string | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of appraisals */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            year: number;
                            /** @enum {string} */
                            grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                year?: number;
                                /** @enum {string} */
                                grade?: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/appraisals/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of appraisals; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of appraisals */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            year?: number;
                            /** @enum {string} */
                            grade?: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                year?: number;
                                /** @enum {string} */
                                grade?: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/people/{id}/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a row of family */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            sort?: number;
                            relation: string;
                            name: string;
                            birth?: string | null;
                            politics?: string | null;
                            unitText?: string | null;
                            abroad?: boolean | null;
                            living?: boolean | null;
                            /** Format: uuid */
                            linkedPersonId?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                sort?: number;
                                relation?: string;
                                name?: string;
                                birth?: string | null;
                                politics?: string | null;
                                unitText?: string | null;
                                abroad?: boolean | null;
                                living?: boolean | null;
                                linkedPersonId?: string | null;
                                age?: number | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/family/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a row of family; the record keeps it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a row of family */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    row: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        row: {
                            sort?: number;
                            relation?: string;
                            name?: string;
                            birth?: string | null;
                            politics?: string | null;
                            unitText?: string | null;
                            abroad?: boolean | null;
                            living?: boolean | null;
                            /** Format: uuid */
                            linkedPersonId?: string | null;
                        };
                        /** @description the day from which the new value holds; default today */
                        day?: string;
                        /**
                         * @description the document this rests on; required for birth, work start, party, education and ID number
                         * @default
                         */
                        evidence?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            row: {
                                /** Format: uuid */
                                id: string;
                                sort?: number;
                                relation?: string;
                                name?: string;
                                birth?: string | null;
                                politics?: string | null;
                                unitText?: string | null;
                                abroad?: boolean | null;
                                living?: boolean | null;
                                linkedPersonId?: string | null;
                                age?: number | null;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of units on a day (parents before children), with counts and vacancies */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            units: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                parentId: string | null;
                                name: string;
                                shortName: string | null;
                                kind: string;
                                level: string | null;
                                organKind: string;
                                establishment: number | null;
                                sort: number;
                                depth: number;
                                /** @description people of the unit itself */
                                people: number;
                                /** @description people of the unit and everything below it */
                                total: number;
                                /** @description leading posts by establishment, in the unit itself */
                                posts: number;
                                /** @description leading posts without a holder, in the unit itself */
                                vacancies: number;
                                totalVacancies: number;
                            }[];
                            /** @description serving people without a unit */
                            noUnit: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Found a unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        parentId: string | null;
                        name: string;
                        shortName: string | null;
                        /** @enum {string} */
                        kind: "region" | "organ" | "inner-office" | "dispatched-office" | "institution" | "group";
                        /**
                         * @description rank of the unit, by its chief
                         * @enum {string|null}
                         */
                        level: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                        /** @enum {string} */
                        organKind: "party-committee" | "party-dept" | "npc" | "government" | "gov-dept" | "cppcc" | "discipline" | "court" | "procuratorate" | "mass-organization" | "institution" | "sub-office";
                        /** @description 编制数 */
                        establishment: number | null;
                        code: string;
                        /** @default 0 */
                        sort?: number;
                        day: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with its history */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            sort: number;
                            periods: {
                                parentId: string | null;
                                name: string;
                                shortName: string | null;
                                kind: string;
                                level: string | null;
                                organKind: string;
                                /** @description 编制数 */
                                establishment: number | null;
                                /** Format: uuid */
                                id: string;
                                fromDay: string;
                                toDay: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a unit from a day on */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        parentId?: string | null;
                        name?: string;
                        shortName?: string | null;
                        /** @enum {string} */
                        kind?: "region" | "organ" | "inner-office" | "dispatched-office" | "institution" | "group";
                        /**
                         * @description rank of the unit, by its chief
                         * @enum {string|null}
                         */
                        level?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                        /** @enum {string} */
                        organKind?: "party-committee" | "party-dept" | "npc" | "government" | "gov-dept" | "cppcc" | "discipline" | "court" | "procuratorate" | "mass-organization" | "institution" | "sub-office";
                        /** @description 编制数 */
                        establishment?: number | null;
                        /** @description the day from which it holds */
                        day: string;
                        /**
                         * @description correct the period in force instead of beginning a new one
                         * @default false
                         */
                        correct?: boolean;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/units/{id}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abolish a unit on a day; refused while it has units, posts or people */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        day: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts on a day with their holders */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    /** @description posts of this unit and below */
                    unit?: string;
                    vacant?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            posts: {
                                /** Format: uuid */
                                unitId: string;
                                title: string;
                                rank: string;
                                role: string | null;
                                leading: boolean;
                                howFilled: string;
                                partyPost: boolean;
                                specialPost: boolean;
                                /** @description 职数 */
                                establishment: number;
                                partyYears: (0 | 3 | 5) | null;
                                qualificationRequired: boolean | null;
                                qualification: string | null;
                                /** Format: uuid */
                                id: string;
                                code: string;
                                unitName: string;
                                holders: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    fromDate: string | null;
                                    concurrent: boolean;
                                    /** Format: uuid */
                                    holdingId: string;
                                }[];
                                vacancies: number;
                                fromDay: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Create a post */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        unitId: string;
                        title: string;
                        /** @enum {string} */
                        rank: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief";
                        /** @enum {string|null} */
                        role: "chief" | "deputy" | "member" | "staff" | null;
                        /** @default true */
                        leading?: boolean;
                        /**
                         * @default appointed
                         * @enum {string}
                         */
                        howFilled?: "appointed" | "elected" | "npc-appointed" | "cppcc-appointed" | "gov-appointed";
                        /** @default false */
                        partyPost?: boolean;
                        /** @default false */
                        specialPost?: boolean;
                        /** @default 1 */
                        establishment?: number;
                        /** @default null */
                        partyYears?: (0 | 3 | 5) | null;
                        /** @default null */
                        qualificationRequired?: boolean | null;
                        /** @default null */
                        qualification?: string | null;
                        code: string;
                        /** @default 0 */
                        sort?: number;
                        day: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A post with its history and holders today */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            post: {
                                /** Format: uuid */
                                unitId: string;
                                title: string;
                                rank: string;
                                role: string | null;
                                leading: boolean;
                                howFilled: string;
                                partyPost: boolean;
                                specialPost: boolean;
                                /** @description 职数 */
                                establishment: number;
                                partyYears: (0 | 3 | 5) | null;
                                qualificationRequired: boolean | null;
                                qualification: string | null;
                                /** Format: uuid */
                                id: string;
                                code: string;
                                unitName: string;
                                holders: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    fromDate: string | null;
                                    concurrent: boolean;
                                    /** Format: uuid */
                                    holdingId: string;
                                }[];
                                vacancies: number;
                                fromDay: string;
                            } | null;
                            periods: {
                                /** Format: uuid */
                                unitId: string;
                                title: string;
                                rank: string;
                                role: string | null;
                                leading: boolean;
                                howFilled: string;
                                partyPost: boolean;
                                specialPost: boolean;
                                /** @description 职数 */
                                establishment: number;
                                partyYears: (0 | 3 | 5) | null;
                                qualificationRequired: boolean | null;
                                qualification: string | null;
                                /** Format: uuid */
                                id: string;
                                fromDay: string;
                                toDay: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a post from a day on */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        unitId?: string;
                        title?: string;
                        /** @enum {string} */
                        rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief";
                        /** @enum {string|null} */
                        role?: "chief" | "deputy" | "member" | "staff" | null;
                        leading?: boolean;
                        /** @enum {string} */
                        howFilled?: "appointed" | "elected" | "npc-appointed" | "cppcc-appointed" | "gov-appointed";
                        partyPost?: boolean;
                        specialPost?: boolean;
                        /** @description 职数 */
                        establishment?: number;
                        partyYears?: (0 | 3 | 5) | null;
                        qualificationRequired?: boolean | null;
                        qualification?: string | null;
                        /** @description the day from which it holds */
                        day: string;
                        /**
                         * @description correct the period in force instead of beginning a new one
                         * @default false
                         */
                        correct?: boolean;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/posts/{id}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abolish a post on a day; refused while it is held */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        day: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My imports, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            batches: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "lrmx" | "lrm" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "reading" | "previewed" | "committed" | "discarded" | "undone";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                    /** @description the mapping is the one used the last time for these headings */
                                    remembered?: {
                                        by: string;
                                        at: string;
                                    };
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
                                    proposals?: number;
                                    undone?: {
                                        voided: number;
                                        restored: number;
                                        removed: number;
                                        left: number;
                                    };
                                    refusal?: {
                                        name: string;
                                        status: number;
                                        reason: {
                                            zh: string;
                                            en: string;
                                        };
                                        wayOut?: {
                                            zh: string;
                                            en: string;
                                        };
                                        citations?: {
                                            document: string;
                                            title: string;
                                            year: number;
                                            article: string;
                                            confidence: string;
                                        }[];
                                        field?: string;
                                        details?: unknown;
                                    };
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Upload .lrmx, .lrm (with its .pic), .zip, .xlsx or .xls files (multipart/form-data, any field name); each becomes a preview, nothing is in the roster yet. Large files are read by a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            batches: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "lrmx" | "lrm" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "reading" | "previewed" | "committed" | "discarded" | "undone";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                    /** @description the mapping is the one used the last time for these headings */
                                    remembered?: {
                                        by: string;
                                        at: string;
                                    };
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
                                    proposals?: number;
                                    undone?: {
                                        voided: number;
                                        restored: number;
                                        removed: number;
                                        left: number;
                                    };
                                    refusal?: {
                                        name: string;
                                        status: number;
                                        reason: {
                                            zh: string;
                                            en: string;
                                        };
                                        wayOut?: {
                                            zh: string;
                                            en: string;
                                        };
                                        citations?: {
                                            document: string;
                                            title: string;
                                            year: number;
                                            article: string;
                                            confidence: string;
                                        }[];
                                        field?: string;
                                        details?: unknown;
                                    };
                                };
                            }[];
                            refused: {
                                file: string;
                                refusal: {
                                    name: string;
                                    status: number;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    wayOut?: {
                                        zh: string;
                                        en: string;
                                    };
                                    citations?: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        confidence: string;
                                    }[];
                                    field?: string;
                                    details?: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was understood of a file as a whole; its people come by …/people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            batch: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "lrmx" | "lrm" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "reading" | "previewed" | "committed" | "discarded" | "undone";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                    /** @description the mapping is the one used the last time for these headings */
                                    remembered?: {
                                        by: string;
                                        at: string;
                                    };
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
                                    proposals?: number;
                                    undone?: {
                                        voided: number;
                                        restored: number;
                                        removed: number;
                                        left: number;
                                    };
                                    refusal?: {
                                        name: string;
                                        status: number;
                                        reason: {
                                            zh: string;
                                            en: string;
                                        };
                                        wayOut?: {
                                            zh: string;
                                            en: string;
                                        };
                                        citations?: {
                                            document: string;
                                            title: string;
                                            year: number;
                                            article: string;
                                            confidence: string;
                                        }[];
                                        field?: string;
                                        details?: unknown;
                                    };
                                };
                            };
                            /** @description the open job of this import; see /api/jobs */
                            job: string | null;
                            /** @description people of each kind; see …/people?only= */
                            counts: {
                                all: number;
                                new: number;
                                changed: number;
                                same: number;
                                question: number;
                                doubt: number;
                                known: number;
                            };
                            /** @description suggestions that can be taken as they stand */
                            acceptable: number;
                            /** @description differences where the roster has nothing */
                            blanks: number;
                            /** @description files of the archive that were not understood */
                            refused: {
                                file: string;
                                refusal: {
                                    name: string;
                                    status: number;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    wayOut?: {
                                        zh: string;
                                        en: string;
                                    };
                                    citations?: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        confidence: string;
                                    }[];
                                    field?: string;
                                    details?: unknown;
                                };
                            }[];
                            /** @description the first hundred */
                            notes: {
                                where: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            notesTotal: number;
                            questions: {
                                code: string;
                                words: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            sheet: {
                                chosen: string | null;
                                choices: string[];
                                headerRow: number | null;
                                columns: {
                                    /** @description letter */
                                    column: string;
                                    heading: string;
                                    field: string | null;
                                }[];
                                /** @description fields a column can be mapped to */
                                fields: string[];
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose sheet, header row, column mapping, unit */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        sheet?: string | null;
                        headerRow?: number | null;
                        /** @description by column letter */
                        mapping?: {
                            [key: string]: string | null;
                        };
                        /** Format: uuid */
                        unitId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "lrmx" | "lrm" | "zip" | "xlsx";
                            fileName: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "committed" | "discarded" | "undone";
                            at: string;
                            options: {
                                sheet: string | null;
                                headerRow: number | null;
                                mapping: {
                                    [key: string]: string | null;
                                };
                                unitId: string | null;
                                /** @description the mapping is the one used the last time for these headings */
                                remembered?: {
                                    by: string;
                                    at: string;
                                };
                            };
                            summary: {
                                people: number;
                                doubts: number;
                                refused: number;
                                created?: number;
                                updated?: number;
                                skipped?: number;
                                proposals?: number;
                                undone?: {
                                    voided: number;
                                    restored: number;
                                    removed: number;
                                    left: number;
                                };
                                refusal?: {
                                    name: string;
                                    status: number;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    wayOut?: {
                                        zh: string;
                                        en: string;
                                    };
                                    citations?: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        confidence: string;
                                    }[];
                                    field?: string;
                                    details?: unknown;
                                };
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/roster/imports/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the people of a file: what is doubtful, whom they match, what would change */
        get: {
            parameters: {
                query?: {
                    only?: "all" | "new" | "changed" | "same" | "question" | "doubt" | "known";
                    q?: string;
                    offset?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** @description names this person within the batch; use it in decisions */
                                key: string;
                                file: string;
                                sheet: string | null;
                                row: number | null;
                                name: string;
                                fields: {
                                    field: string;
                                    raw: string;
                                    /** @description what was understood */
                                    value: string | null;
                                }[];
                                doubts: {
                                    id: string;
                                    /** @enum {string} */
                                    severity: "note" | "flag" | "refuse";
                                    code: string;
                                    where: string;
                                    field: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    suggestion: string | null;
                                    /** @description the suggestion can be accepted as it stands */
                                    acceptable: boolean;
                                }[];
                                lists: {
                                    holdings: {
                                        from: string | null;
                                        to: string | null;
                                        title: string;
                                    }[];
                                    family: number;
                                    appraisals: number;
                                    education: number;
                                };
                                hasPhoto: boolean;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {string} */
                                    how: "column" | "chosen";
                                } | null;
                                match: {
                                    /**
                                     * @description outside: known, but in a unit you do not reach
                                     * @enum {string}
                                     */
                                    kind: "none" | "one" | "several" | "outside";
                                    /** @enum {string|null} */
                                    by: "id" | "name-birth" | "name" | null;
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        birth: string | null;
                                        unitName: string | null;
                                        postText: string | null;
                                    }[];
                                };
                                /** @description against the matched person; what an update would change */
                                diff: {
                                    field: string;
                                    old: string | null;
                                    new: string | null;
                                    /** @description an import may only propose it */
                                    protected: boolean;
                                    /** @description false: the roster has nothing there */
                                    held: boolean;
                                }[];
                                /** @description must be answered by the decision */
                                questions: {
                                    code: string;
                                    words: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                /** @enum {string|null} */
                                proposal: "create" | "update" | "skip" | null;
                            }[];
                            total: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports/{id}/weigh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a commit with these choices would do; writes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description by key; everybody else is taken as proposed, under `bulk`
                         * @default {}
                         */
                        decisions?: {
                            [key: string]: {
                                /** @enum {string} */
                                action: "create" | "update" | "skip";
                                /**
                                 * Format: uuid
                                 * @description update: whom
                                 */
                                personId?: string;
                                /** Format: uuid */
                                unitId?: string;
                                /**
                                 * @description by doubt id: accept the suggestion, or confirm the value as read; the others stay on the person
                                 * @default {}
                                 */
                                doubts?: {
                                    [key: string]: "accept" | "confirm";
                                };
                                /**
                                 * @description update: fields to leave as they are held
                                 * @default []
                                 */
                                keep?: string[];
                                /**
                                 * @description create although somebody of this name and birth month is known
                                 * @default false
                                 */
                                another?: boolean;
                            };
                        };
                        /**
                         * @default {
                         *       "fields": "take",
                         *       "accept": false,
                         *       "undecided": "ask"
                         *     }
                         */
                        bulk?: {
                            /**
                             * @description updates: take all differences, only those where the roster has nothing, or none
                             * @default take
                             * @enum {string}
                             */
                            fields?: "take" | "blanks" | "keep";
                            /**
                             * @description take every suggestion that can be taken
                             * @default false
                             */
                            accept?: boolean;
                            /**
                             * @default ask
                             * @enum {string}
                             */
                            undecided?: "ask" | "skip";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            create: number;
                            update: number;
                            skip: number;
                            open: number;
                            /** @description keys of the first people still to be decided */
                            asks: string[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the file into the roster: all of it or nothing, one entry */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description by key; everybody else is taken as proposed, under `bulk`
                         * @default {}
                         */
                        decisions?: {
                            [key: string]: {
                                /** @enum {string} */
                                action: "create" | "update" | "skip";
                                /**
                                 * Format: uuid
                                 * @description update: whom
                                 */
                                personId?: string;
                                /** Format: uuid */
                                unitId?: string;
                                /**
                                 * @description by doubt id: accept the suggestion, or confirm the value as read; the others stay on the person
                                 * @default {}
                                 */
                                doubts?: {
                                    [key: string]: "accept" | "confirm";
                                };
                                /**
                                 * @description update: fields to leave as they are held
                                 * @default []
                                 */
                                keep?: string[];
                                /**
                                 * @description create although somebody of this name and birth month is known
                                 * @default false
                                 */
                                another?: boolean;
                            };
                        };
                        /**
                         * @default {
                         *       "fields": "take",
                         *       "accept": false,
                         *       "undecided": "ask"
                         *     }
                         */
                        bulk?: {
                            /**
                             * @description updates: take all differences, only those where the roster has nothing, or none
                             * @default take
                             * @enum {string}
                             */
                            fields?: "take" | "blanks" | "keep";
                            /**
                             * @description take every suggestion that can be taken
                             * @default false
                             */
                            accept?: boolean;
                            /**
                             * @default ask
                             * @enum {string}
                             */
                            undecided?: "ask" | "skip";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description a large file is taken in by this job */
                            job: string | null;
                            created: number;
                            updated: number;
                            skipped: number;
                            proposals: number;
                            /** @description the first hundred of them */
                            people: string[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an import aside */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What undoing an import would do now, and what it would leave */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            voided: number;
                            restored: number;
                            removed: number;
                            left: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                what: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            leftTotal: number;
                            reliedOn: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                what: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            reliedOnTotal: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Undo an import as a whole, by new entries; nothing is erased */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /**
                         * @description leave the people who are relied on and undo the rest
                         * @default false
                         */
                        leave?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            job: string | null;
                            voided: number;
                            restored: number;
                            removed: number;
                            left: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/imports/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the file states against protected facts, to be raised as corrections */
        get: {
            parameters: {
                query?: {
                    offset?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            proposals: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                field: string;
                                oldValue: unknown;
                                newValue: unknown;
                                source: string;
                                /** @enum {string} */
                                state: "open" | "raised" | "dropped";
                                /** Format: uuid */
                                correctionId: string | null;
                                answer: string | null;
                                answeredBy: string | null;
                                answeredOn: string | null;
                                at: string;
                            }[];
                            total: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/people/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open proposals about a person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            proposals: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                field: string;
                                oldValue: unknown;
                                newValue: unknown;
                                source: string;
                                /** @enum {string} */
                                state: "open" | "raised" | "dropped";
                                /** Format: uuid */
                                correctionId: string | null;
                                answer: string | null;
                                answeredBy: string | null;
                                answeredOn: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/proposals/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a proposal: the value held is right */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/export/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 干部任免审批表 as .docx, .pdf, .lrmx or .lrm (with .pic): the file, or a zip for several people */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** @enum {string} */
                        format: "docx" | "pdf" | "lrmx" | "lrm";
                        /** @description day of the age; default today */
                        asOf?: string;
                        /** @description .lrm: what roster.lrm-lossy or roster.lrm-separator named is agreed to */
                        approved?: boolean;
                        /** @description .pdf: the edition with 到龄时间; the family with 年龄 or 出生年月 */
                        layout?: {
                            retirement: boolean;
                            /** @enum {string} */
                            family: "age" | "birth";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/export/forms/job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The forms of many people, chosen or found by a filter, as a job; its file is a zip */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids?: string[];
                        filters?: {
                            /** @description roster as of this day; default today */
                            asOf?: string;
                            /**
                             * Format: uuid
                             * @description a unit and everything below it
                             */
                            unit?: string;
                            /**
                             * @description the unit alone, without what is below it
                             * @enum {string}
                             */
                            only?: "true" | "false";
                            /** @description default serving */
                            status?: string;
                            /** @enum {string} */
                            sex?: "男" | "女";
                            ageMin?: number;
                            ageMax?: number;
                            rank?: string;
                            jobRank?: string;
                            /** @description 中共 (members), none (no party given), or the name of another party */
                            party?: string;
                            education?: string;
                            /** @enum {string} */
                            reserve?: "true" | "false";
                            entryChannel?: string;
                            /**
                             * @description only people with open doubts
                             * @enum {string}
                             */
                            doubts?: "true" | "false";
                            /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                            q?: string;
                        };
                        /**
                         * @default rank
                         * @enum {string}
                         */
                        sort?: "rank" | "stroke" | "birth" | "name" | "post_since";
                        /**
                         * @default asc
                         * @enum {string}
                         */
                        dir?: "asc" | "desc";
                        /** @enum {string} */
                        format: "docx" | "pdf" | "lrmx" | "lrm";
                        /** @description day of the age; default today */
                        asOf?: string;
                        /** @description .lrm: what roster.lrm-lossy or roster.lrm-separator named is agreed to */
                        approved?: boolean;
                        /** @description .pdf: the edition with 到龄时间; the family with 年龄 or 出生年月 */
                        layout?: {
                            retirement: boolean;
                            /** @enum {string} */
                            family: "age" | "birth";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            job: string;
                            count: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/export/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The roster with chosen columns as .xlsx or .pdf, or as .docx by the template in force */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        columns: ("name" | "postText" | "unitName" | "sex" | "ethnicity" | "birth" | "age" | "nativePlace" | "workStart" | "partyJoin" | "party" | "fullTime" | "inService" | "techTitle" | "rank" | "jobRank" | "postSince" | "rankSince" | "status" | "reserve" | "entryChannel" | "enteredOn")[];
                        title?: string;
                        /**
                         * @default xlsx
                         * @enum {string}
                         */
                        format?: "xlsx" | "pdf" | "docx";
                        /** @description only these people */
                        ids?: string[];
                        /** @description as the query of GET /api/roster/people, values as text */
                        filters?: {
                            /** @description roster as of this day; default today */
                            asOf?: string;
                            /**
                             * Format: uuid
                             * @description a unit and everything below it
                             */
                            unit?: string;
                            /**
                             * @description the unit alone, without what is below it
                             * @enum {string}
                             */
                            only?: "true" | "false";
                            /** @description default serving */
                            status?: string;
                            /** @enum {string} */
                            sex?: "男" | "女";
                            ageMin?: number;
                            ageMax?: number;
                            rank?: string;
                            jobRank?: string;
                            /** @description 中共 (members), none (no party given), or the name of another party */
                            party?: string;
                            education?: string;
                            /** @enum {string} */
                            reserve?: "true" | "false";
                            entryChannel?: string;
                            /**
                             * @description only people with open doubts
                             * @enum {string}
                             */
                            doubts?: "true" | "false";
                            /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                            q?: string;
                        };
                        /**
                         * @default rank
                         * @enum {string}
                         */
                        sort?: "rank" | "stroke" | "birth" | "name" | "post_since";
                        /**
                         * @default asc
                         * @enum {string}
                         */
                        dir?: "asc" | "desc";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/export/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 讨论任免干部名单 or 干部调配建议方案 of chosen people as .xlsx or .pdf */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "list" | "plan" | "plan-committee";
                        title?: string;
                        meeting?: string;
                        /** @description day of the meeting */
                        on?: string;
                        /** @description note in the upper left corner */
                        secrecy?: string;
                        /** @description day of the facts; default today */
                        asOf?: string;
                        /** @enum {string} */
                        format: "xlsx" | "pdf";
                        /** @description in the order of the list */
                        people: {
                            /** Format: uuid */
                            id: string;
                            /** @default  */
                            proposal?: string;
                            /** @default  */
                            remark?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers with a Word template: field names, what is in force, every version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            templates: {
                                /** @enum {string} */
                                kind: "form" | "roster";
                                fields: {
                                    values: string[];
                                    pictures: string[];
                                    lists: {
                                        [key: string]: string[];
                                    };
                                };
                                inForce: {
                                    version: number;
                                    /** @description null = back to the built-in paper */
                                    file: string | null;
                                    by: string;
                                    at: string;
                                } | null;
                                history: {
                                    version: number;
                                    /** @description null = back to the built-in paper */
                                    file: string | null;
                                    by: string;
                                    at: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/templates/{kind}/built-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The built-in template as .docx, to start from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "form" | "roster";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/templates/{kind}/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a template as it was uploaded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "form" | "roster";
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill a template (multipart/form-data) with invented people; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "form" | "roster";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a template of the office (multipart/form-data) in force */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "form" | "roster";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        /** Go back to the built-in paper */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "form" | "roster";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges of people within reach; those that wait for a decision first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            merges: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                keptId: string;
                                /** Format: uuid */
                                secondaryId: string;
                                keptName: string;
                                secondaryName: string;
                                /** @enum {string} */
                                state: "requested" | "declined" | "merged" | "split-requested" | "split";
                                take: string[];
                                /** @description rows that went over */
                                rows: number;
                                reason: string;
                                evidence: string;
                                requestedName: string;
                                requestedAt: string;
                                decidedName: string | null;
                                decidedAt: string | null;
                                splitReason: string | null;
                                splitEvidence: string | null;
                                splitName: string | null;
                                splitDecidedName: string | null;
                                splitDecidedAt: string | null;
                                /** @description I asked for what waits; another person must decide */
                                mine: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ask for two records of one person to be merged; a second person decides */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        keptId: string;
                        /** Format: uuid */
                        secondaryId: string;
                        /**
                         * @description free facts to take from the other record
                         * @default []
                         */
                        take?: string[];
                        reason: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/merges/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that may be of one person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pairs: {
                                a: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    birth: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                };
                                b: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    birth: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                };
                                /** @enum {string} */
                                by: "id" | "name-birth" | "name-photo";
                            }[];
                            more: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/merges/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two records side by side; each reading is an entry of the record */
        get: {
            parameters: {
                query: {
                    kept: string;
                    other: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kept: {
                                asOf: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    sex: string | null;
                                    birth: string | null;
                                    ethnicity: string | null;
                                    nativePlace: string | null;
                                    birthPlace: string | null;
                                    workStart: string | null;
                                    party: string | null;
                                    partyJoin: string | null;
                                    partyRegular: string | null;
                                    health: string | null;
                                    healthFit: boolean | null;
                                    techTitle: string | null;
                                    specialty: string | null;
                                    idNumber: string | null;
                                    /** @description SHA-256; GET …/photo */
                                    photo: string | null;
                                    /** @enum {string} */
                                    status: "serving" | "retired" | "left" | "deceased" | "void" | "merged";
                                    /** @description the record in which a merged person goes on */
                                    mergedInto: string | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                    rank: string | null;
                                    jobRank: string | null;
                                    postSince: string | null;
                                    rankSince: string | null;
                                    entryChannel: string | null;
                                    enteredOn: string | null;
                                    reserve: boolean;
                                    trainingHours: number | null;
                                    resumeText: string | null;
                                    awardsText: string | null;
                                    age: number | null;
                                    standing: {
                                        /** @description lists that were filled in and may be empty for that reason */
                                        filled?: ("education" | "holdings" | "ranks" | "appraisals" | "punishments" | "family")[];
                                        spouseAbroad?: boolean;
                                        childrenAllAbroad?: boolean;
                                        politicalDisciplineBreach?: boolean;
                                        lowRecognition?: boolean;
                                        canvassing?: boolean;
                                        otherUnfit?: boolean;
                                        trainingWaiver?: string;
                                        trainingCompleteBy?: string;
                                    };
                                    createdDay: string;
                                    /** @description each field as the imported file wrote it */
                                    raw: {
                                        [key: string]: string;
                                    };
                                };
                                education: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    mode: "full-time" | "in-service";
                                    level: string | null;
                                    degree: string | null;
                                    school: string | null;
                                    degreeSchool: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                }[];
                                holdings: {
                                    /** Format: uuid */
                                    id: string;
                                    postId: string | null;
                                    unitId: string | null;
                                    unitText: string;
                                    title: string;
                                    rank: string | null;
                                    role: string | null;
                                    leading: boolean;
                                    grassroots: boolean | null;
                                    probation: boolean | null;
                                    promoted: boolean | null;
                                    exceptional: string | null;
                                    concurrent: boolean;
                                    appointedOn: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                    caseId: string | null;
                                }[];
                                ranks: {
                                    /** Format: uuid */
                                    id: string;
                                    rank: string;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                }[];
                                awards: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    grantedBy: string | null;
                                    date: string | null;
                                }[];
                                punishments: {
                                    /** Format: uuid */
                                    id: string;
                                    kind: string;
                                    decidedOn: string;
                                    months: number | null;
                                    affectsUse: boolean | null;
                                    basis: string | null;
                                }[];
                                appraisals: {
                                    /** Format: uuid */
                                    id: string;
                                    year: number;
                                    /** @enum {string} */
                                    grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                                }[];
                                family: {
                                    /** Format: uuid */
                                    id: string;
                                    sort: number;
                                    relation: string;
                                    name: string;
                                    birth: string | null;
                                    politics: string | null;
                                    unitText: string | null;
                                    abroad: boolean | null;
                                    living: boolean | null;
                                    linkedPersonId: string | null;
                                    age: number | null;
                                }[];
                                /** @description posts in order of time, with gaps between them and overlaps marked */
                                timeline: ({
                                    /** @enum {string} */
                                    kind: "held";
                                    item: {
                                        /** Format: uuid */
                                        id: string;
                                        postId: string | null;
                                        unitId: string | null;
                                        unitText: string;
                                        title: string;
                                        rank: string | null;
                                        role: string | null;
                                        leading: boolean;
                                        grassroots: boolean | null;
                                        probation: boolean | null;
                                        promoted: boolean | null;
                                        exceptional: string | null;
                                        concurrent: boolean;
                                        appointedOn: string | null;
                                        fromDate: string | null;
                                        toDate: string | null;
                                        basis: string | null;
                                        caseId: string | null;
                                    };
                                    overlaps: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "gap";
                                    from: string;
                                    to: string;
                                    days: number;
                                })[];
                                /** @description every changed fact: the old value held until `day` */
                                changes: {
                                    /** Format: uuid */
                                    id: string;
                                    field: string;
                                    oldValue: unknown;
                                    newValue: unknown;
                                    day: string;
                                    evidence: string;
                                    /** Format: uuid */
                                    correctionId: string | null;
                                    at: string;
                                }[];
                                doubts: {
                                    id: string;
                                    /** @enum {string} */
                                    severity: "note" | "flag" | "refuse";
                                    code: string;
                                    where: string;
                                    field: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    suggestion: string | null;
                                }[];
                                mayEdit: boolean;
                                hasSource: boolean;
                            };
                            other: {
                                asOf: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    sex: string | null;
                                    birth: string | null;
                                    ethnicity: string | null;
                                    nativePlace: string | null;
                                    birthPlace: string | null;
                                    workStart: string | null;
                                    party: string | null;
                                    partyJoin: string | null;
                                    partyRegular: string | null;
                                    health: string | null;
                                    healthFit: boolean | null;
                                    techTitle: string | null;
                                    specialty: string | null;
                                    idNumber: string | null;
                                    /** @description SHA-256; GET …/photo */
                                    photo: string | null;
                                    /** @enum {string} */
                                    status: "serving" | "retired" | "left" | "deceased" | "void" | "merged";
                                    /** @description the record in which a merged person goes on */
                                    mergedInto: string | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                    rank: string | null;
                                    jobRank: string | null;
                                    postSince: string | null;
                                    rankSince: string | null;
                                    entryChannel: string | null;
                                    enteredOn: string | null;
                                    reserve: boolean;
                                    trainingHours: number | null;
                                    resumeText: string | null;
                                    awardsText: string | null;
                                    age: number | null;
                                    standing: {
                                        /** @description lists that were filled in and may be empty for that reason */
                                        filled?: ("education" | "holdings" | "ranks" | "appraisals" | "punishments" | "family")[];
                                        spouseAbroad?: boolean;
                                        childrenAllAbroad?: boolean;
                                        politicalDisciplineBreach?: boolean;
                                        lowRecognition?: boolean;
                                        canvassing?: boolean;
                                        otherUnfit?: boolean;
                                        trainingWaiver?: string;
                                        trainingCompleteBy?: string;
                                    };
                                    createdDay: string;
                                    /** @description each field as the imported file wrote it */
                                    raw: {
                                        [key: string]: string;
                                    };
                                };
                                education: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    mode: "full-time" | "in-service";
                                    level: string | null;
                                    degree: string | null;
                                    school: string | null;
                                    degreeSchool: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                }[];
                                holdings: {
                                    /** Format: uuid */
                                    id: string;
                                    postId: string | null;
                                    unitId: string | null;
                                    unitText: string;
                                    title: string;
                                    rank: string | null;
                                    role: string | null;
                                    leading: boolean;
                                    grassroots: boolean | null;
                                    probation: boolean | null;
                                    promoted: boolean | null;
                                    exceptional: string | null;
                                    concurrent: boolean;
                                    appointedOn: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                    caseId: string | null;
                                }[];
                                ranks: {
                                    /** Format: uuid */
                                    id: string;
                                    rank: string;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                }[];
                                awards: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    grantedBy: string | null;
                                    date: string | null;
                                }[];
                                punishments: {
                                    /** Format: uuid */
                                    id: string;
                                    kind: string;
                                    decidedOn: string;
                                    months: number | null;
                                    affectsUse: boolean | null;
                                    basis: string | null;
                                }[];
                                appraisals: {
                                    /** Format: uuid */
                                    id: string;
                                    year: number;
                                    /** @enum {string} */
                                    grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                                }[];
                                family: {
                                    /** Format: uuid */
                                    id: string;
                                    sort: number;
                                    relation: string;
                                    name: string;
                                    birth: string | null;
                                    politics: string | null;
                                    unitText: string | null;
                                    abroad: boolean | null;
                                    living: boolean | null;
                                    linkedPersonId: string | null;
                                    age: number | null;
                                }[];
                                /** @description posts in order of time, with gaps between them and overlaps marked */
                                timeline: ({
                                    /** @enum {string} */
                                    kind: "held";
                                    item: {
                                        /** Format: uuid */
                                        id: string;
                                        postId: string | null;
                                        unitId: string | null;
                                        unitText: string;
                                        title: string;
                                        rank: string | null;
                                        role: string | null;
                                        leading: boolean;
                                        grassroots: boolean | null;
                                        probation: boolean | null;
                                        promoted: boolean | null;
                                        exceptional: string | null;
                                        concurrent: boolean;
                                        appointedOn: string | null;
                                        fromDate: string | null;
                                        toDate: string | null;
                                        basis: string | null;
                                        caseId: string | null;
                                    };
                                    overlaps: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "gap";
                                    from: string;
                                    to: string;
                                    days: number;
                                })[];
                                /** @description every changed fact: the old value held until `day` */
                                changes: {
                                    /** Format: uuid */
                                    id: string;
                                    field: string;
                                    oldValue: unknown;
                                    newValue: unknown;
                                    day: string;
                                    evidence: string;
                                    /** Format: uuid */
                                    correctionId: string | null;
                                    at: string;
                                }[];
                                doubts: {
                                    id: string;
                                    /** @enum {string} */
                                    severity: "note" | "flag" | "refuse";
                                    code: string;
                                    where: string;
                                    field: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    suggestion: string | null;
                                }[];
                                mayEdit: boolean;
                                hasSource: boolean;
                            };
                            facts: {
                                field: string;
                                kept: unknown;
                                other: unknown;
                                /** @description the merge may choose; else the difference becomes a proposal */
                                free: boolean;
                            }[];
                            rows: {
                                /** @enum {string} */
                                list: "education" | "holdings" | "ranks" | "awards" | "punishments" | "appraisals" | "family";
                                move: number;
                                stay: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/merges/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve (carries it out) or decline a merge */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "requested" | "declined" | "merged" | "split-requested" | "split";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/merges/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a wrong merge to be split */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/merges/{id}/split/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve (carries it out) or decline a split */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "requested" | "declined" | "merged" | "split-requested" | "split";
                            /** @description what was changed since and stays */
                            left: string[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases within reach, newest first */
        get: {
            parameters: {
                query?: {
                    state?: "running" | "appointed" | "stopped" | "closed";
                    step?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cases: {
                                id: string;
                                number: string;
                                title: string;
                                postId: string;
                                unitId: string;
                                step: string;
                                /** @enum {string} */
                                state: "running" | "appointed" | "stopped" | "closed";
                                version: number;
                                openedDay: string;
                                openedBy: string;
                                waitsFor: string[];
                                dueDay: string | null;
                                candidates: string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Opens a case for a vacancy */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        postId: string;
                        /** @enum {string} */
                        moveKind: "promotion" | "further-use" | "lateral";
                        termChange: boolean;
                        /** @enum {string} */
                        road?: "ordinary" | "organization" | "lateral";
                        roadBasis?: string;
                        reason: string;
                        initiator: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that wait for me today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cases: {
                                id: string;
                                number: string;
                                title: string;
                                postId: string;
                                unitId: string;
                                step: string;
                                /** @enum {string} */
                                state: "running" | "appointed" | "stopped" | "closed";
                                version: number;
                                openedDay: string;
                                openedBy: string;
                                waitsFor: string[];
                                dueDay: string | null;
                                candidates: string[];
                            }[];
                            today: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the members of the decision meeting, for calling one */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            members: {
                                accountId: string;
                                name: string;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case: where it stands, what it needs, what you may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description CaseState: the case as its events leave it, masked for this reader */
                            state: unknown;
                            requirements: {
                                id: string;
                                /** @enum {string} */
                                status: "done" | "missing" | "blocked" | "not-applicable";
                                personId: string | null;
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                } | null;
                                readonly who: string[];
                                readonly evidence: {
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    value: string;
                                }[];
                                wayOut: {
                                    zh: string;
                                    en: string;
                                } | null;
                                command: string | null;
                            }[];
                            verdicts: {
                                [key: string]: {
                                    rule: string;
                                    /** @enum {string} */
                                    kind: "pass" | "block" | "needs-reason" | "unknown" | "not-applicable";
                                    title: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    severity: "block" | "reason" | "setting";
                                    citation: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        confidence: string;
                                    };
                                    sentence: {
                                        zh: string;
                                        en: string;
                                    };
                                    evidence: {
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        value: string;
                                    }[];
                                    missing: {
                                        fact: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        where: {
                                            zh: string;
                                            en: string;
                                        };
                                    }[];
                                    wayOut: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                    exceptional: boolean;
                                    inForce: {
                                        from: string;
                                        to: string | null;
                                    };
                                }[];
                            };
                            /** @description CaseEvent[]: every event in order, masked for this reader */
                            events: unknown;
                            permissions: {
                                kind: string;
                                allowed: boolean;
                                refusal: {
                                    name: string;
                                    status: number;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    wayOut?: {
                                        zh: string;
                                        en: string;
                                    };
                                    citations?: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        confidence: string;
                                    }[];
                                    field?: string;
                                    details?: unknown;
                                } | null;
                            }[];
                            today: string;
                            bundle: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a command to a case read at `version` */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        command: {
                            /** @enum {string} */
                            kind: "motion.plan";
                            openingOpinion: string;
                            conditions: string;
                            scope: string;
                            method: string;
                        } | {
                            /** @enum {string} */
                            kind: "motion.approve";
                            note?: string;
                        } | {
                            /** @enum {string} */
                            kind: "motion.report";
                            matters: {
                                matter: string;
                                reportedOn: string | null;
                                approvedOn: string | null;
                                /** @enum {string} */
                                id?: "before-leaving" | "mass-move" | "over-number" | "by-organization" | "exceptional" | "close-staff" | "near-kin" | "chief-under-three" | "after-accountability" | "kin-abroad" | "late-retirement" | "other";
                                answerBy?: string | null;
                            }[];
                            checked?: ("before-leaving" | "mass-move" | "over-number" | "by-organization" | "exceptional" | "close-staff" | "near-kin" | "chief-under-three" | "after-accountability" | "kin-abroad" | "late-retirement" | "other")[];
                        } | {
                            /** @enum {string} */
                            kind: "organization.consent";
                            reportedOn: string;
                            approvedOn: string | null;
                            approver: string | null;
                            document: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "candidate.add";
                            /** Format: uuid */
                            personId: string;
                            source: string;
                        } | {
                            /** @enum {string} */
                            kind: "candidate.remove";
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                        } | {
                            /** @enum {string} */
                            kind: "facts.refresh";
                        } | {
                            /** @enum {string} */
                            kind: "person.state";
                            /** Format: uuid */
                            personId: string;
                            basis: string;
                            facts: {
                                politicalDisciplineBreach?: boolean;
                                lowRecognition?: boolean;
                                canvassing?: boolean;
                                otherUnfit?: boolean;
                                healthFit?: boolean;
                                spouseAbroad?: boolean;
                                childrenAllAbroad?: boolean;
                                trainingWaiver?: string;
                                trainingCompleteBy?: string;
                                legalQualificationMet?: boolean;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "post.state";
                            basis: string;
                            facts: {
                                /** @enum {string} */
                                placed?: "leading-body" | "inner-office" | "dispatched-office";
                                /** @enum {string} */
                                organKind?: "party-committee" | "party-dept" | "npc" | "government" | "gov-dept" | "cppcc" | "discipline" | "court" | "procuratorate" | "mass-organization" | "institution" | "sub-office";
                                partyYears?: 0 | 3 | 5;
                                legalQualificationRequired?: boolean;
                                legalQualificationName?: string;
                                specialPost?: boolean;
                                colleagues?: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    /** @enum {string} */
                                    tie: "same-superior" | "direct-line" | "leads-organ" | "none";
                                }[];
                            };
                        } | {
                            /** @enum {string} */
                            kind: "exception.request";
                            /** Format: uuid */
                            personId: string | null;
                            ruleId: string;
                            reason: string;
                            exceptional: {
                                kinds: ("qualification" | "skip" | "tenure")[];
                                /** @enum {string} */
                                ground: "outstanding-test" | "outstanding-hardship" | "outstanding-record" | "need-structure" | "need-specialist" | "need-remote";
                                withoutRecommendation: boolean;
                            } | null;
                        } | {
                            /** @enum {string} */
                            kind: "exception.approve";
                            /** Format: uuid */
                            exceptionId: string;
                            note?: string;
                        } | {
                            /** @enum {string} */
                            kind: "exception.decline";
                            /** Format: uuid */
                            exceptionId: string;
                            note: string;
                        } | {
                            /** @enum {string} */
                            kind: "exception.consent";
                            /** Format: uuid */
                            personId: string;
                            reportedOn: string;
                            approvedOn: string | null;
                            approver: string | null;
                            document: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "recommendation.plan";
                            /** @enum {string} */
                            form: "interview" | "meeting";
                            scope: string;
                            due: number;
                            directed: boolean;
                            seats: number;
                            invited?: {
                                /** Format: uuid */
                                personId: string | null;
                                name: string;
                                post: string;
                                category: string;
                                /** @enum {string} */
                                way: "computed" | "added";
                                reason: string | null;
                            }[];
                            leftOut?: {
                                /** Format: uuid */
                                personId: string | null;
                                name: string;
                                reason: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "recommendation.attend";
                            /** @enum {string} */
                            form: "interview" | "meeting";
                            on: string;
                            present: number[];
                        } | {
                            /** @enum {string} */
                            kind: "sheet.enter";
                            /** @enum {string} */
                            form: "interview" | "meeting";
                            figures: {
                                heldOn: string;
                                due: number;
                                present: number;
                                issued: number;
                                returned: number;
                                valid: number;
                                invalid: number;
                                abstain: number;
                                others: number;
                                candidates: {
                                    /** Format: uuid */
                                    personId: string;
                                    votes: number;
                                }[];
                            };
                        } | {
                            /** @enum {string} */
                            kind: "examinees.choose";
                            personIds: string[];
                            reason: string;
                        } | {
                            /** @enum {string} */
                            kind: "examination.notice";
                            publishedOn: string;
                            channel: string;
                            text: string;
                        } | {
                            /** @enum {string} */
                            kind: "team.form";
                            startedOn: string;
                            members: {
                                /** Format: uuid */
                                personId: string;
                                lead: boolean;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "interviews.plan";
                            people: {
                                /** Format: uuid */
                                personId: string | null;
                                name: string;
                                post: string;
                                category: string;
                                /** @enum {string} */
                                way: "computed" | "added";
                                reason: string | null;
                            }[];
                            leftOut: {
                                /** Format: uuid */
                                personId: string | null;
                                name: string;
                                reason: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "extended.note";
                            /** Format: uuid */
                            personId: string;
                            on: string;
                            by: string[];
                            where: string;
                            why: string;
                            summary: string;
                        } | {
                            /** @enum {string} */
                            kind: "interview.note";
                            /** Format: uuid */
                            personId: string;
                            on: string;
                            interviewers: string[];
                            with: string;
                            summary: string;
                        } | {
                            /** @enum {string} */
                            kind: "check.record";
                            /** Format: uuid */
                            personId: string;
                            /** @enum {string} */
                            check: "file" | "personal-matters" | "discipline-opinion" | "complaints";
                            /** @enum {string} */
                            result: "clear" | "doubt" | "objection" | "pending";
                            detail: string;
                            on: string;
                            signer: string;
                        } | {
                            /** @enum {string} */
                            kind: "check.resolve";
                            /** Format: uuid */
                            personId: string;
                            /** @enum {string} */
                            check: "file" | "personal-matters" | "discipline-opinion" | "complaints";
                            detail: string;
                            on: string;
                            signer: string;
                        } | {
                            /** @enum {string} */
                            kind: "integrity.conclude";
                            /** Format: uuid */
                            personId: string;
                            conclusion: string;
                            partySecretary: string;
                            disciplineSecretary: string;
                            on: string;
                        } | {
                            /** @enum {string} */
                            kind: "obstacle.state";
                            /** Format: uuid */
                            personId: string;
                            /** @enum {string} */
                            majorProblem: "none" | "open" | "concluded";
                            /** @enum {string} */
                            otherObstacle: "none" | "open";
                            basis: string;
                        } | {
                            /** @enum {string} */
                            kind: "candidate.talk";
                            /** Format: uuid */
                            personId: string;
                            on: string;
                            by: string[];
                            summary: string;
                        } | {
                            /** @enum {string} */
                            kind: "finding.write";
                            /** Format: uuid */
                            personId: string;
                            merits: string;
                            weaknesses: string;
                            recommendation: string;
                            checks: string;
                            endedOn: string;
                        } | {
                            /** @enum {string} */
                            kind: "meeting.call";
                            on: string;
                            place: string;
                            /** Format: uuid */
                            chairId: string;
                            /** @enum {string} */
                            method: "voice" | "hands" | "secret";
                            due: {
                                /** Format: uuid */
                                memberId: string;
                                name: string;
                                /** Format: uuid */
                                personId: string | null;
                                /** Format: uuid */
                                accountId: string | null;
                            }[];
                            /** @enum {string} */
                            body?: "committee" | "plenary";
                            nominated?: {
                                on: string;
                                by: string;
                            };
                            between?: {
                                reason: string;
                                asked: number;
                                agreed: number;
                            };
                            /** Format: uuid */
                            agendaId?: string;
                        } | {
                            /** @enum {string} */
                            kind: "meeting.open";
                            on: string;
                            present: string[];
                            leaves: {
                                /** Format: uuid */
                                personId: string;
                                /** Format: uuid */
                                memberId: string;
                                reason: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "member.leave";
                            /** Format: uuid */
                            memberId: string;
                            at: string;
                            reason: string;
                        } | {
                            /** @enum {string} */
                            kind: "member.arrive";
                            /** Format: uuid */
                            memberId: string;
                            at: string;
                        } | {
                            /** @enum {string} */
                            kind: "candidate.present";
                            /** Format: uuid */
                            personId: string;
                            presenter: string;
                            explanation: string;
                        } | {
                            /** @enum {string} */
                            kind: "vote.give";
                            /** Format: uuid */
                            personId: string;
                            /** @enum {string} */
                            stand: "yes" | "no" | "defer";
                        } | {
                            /** @enum {string} */
                            kind: "vote.sheet";
                            /** Format: uuid */
                            personId: string;
                            /** Format: uuid */
                            memberId: string;
                            /** @enum {string} */
                            stand: "yes" | "no" | "defer";
                        } | {
                            /** @enum {string} */
                            kind: "discussion.record";
                            /** Format: uuid */
                            personId: string;
                            spoke: string[];
                        } | {
                            /** @enum {string} */
                            kind: "ballot.count";
                            /** Format: uuid */
                            personId: string;
                            figures: {
                                issued: number;
                                returned: number;
                                valid: number;
                                invalid: number;
                                yes: number;
                                no: number;
                                defer: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "vote.close";
                            /** Format: uuid */
                            personId: string;
                        } | {
                            /** @enum {string} */
                            kind: "vote.reconsider";
                            /** Format: uuid */
                            personId: string;
                            agreed: string[];
                        } | {
                            /** @enum {string} */
                            kind: "filing.require";
                            to: string;
                            matter: string;
                            dueOn: string;
                            basis: string;
                        } | {
                            /** @enum {string} */
                            kind: "filing.send";
                            on: string;
                            document: string;
                        } | {
                            /** @enum {string} */
                            kind: "filing.answer";
                            on: string;
                            answer: string;
                        } | {
                            /** @enum {string} */
                            kind: "notice.publish";
                            publishedOn: string;
                            endsOn: string | null;
                            channel: string;
                            text: string;
                            exceptionStated: boolean | null;
                            calendar: {
                                year: number;
                                holidays: string[];
                                workdays: string[];
                                source: string;
                            }[] | null;
                        } | {
                            /** @enum {string} */
                            kind: "notice.waive";
                            /** @enum {string} */
                            ground: "not-promotion" | "special-post" | "shown-in-term-change";
                            basis: string;
                        } | {
                            /** @enum {string} */
                            kind: "objection.receive";
                            on: string;
                            from: string;
                            content: string;
                        } | {
                            /** @enum {string} */
                            kind: "objection.resolve";
                            /** Format: uuid */
                            objectionId: string;
                            upheld: boolean;
                            result: string;
                            on: string;
                            by: string;
                        } | {
                            /** @enum {string} */
                            kind: "talk.hold";
                            on: string;
                            by: string;
                            content: string;
                        } | {
                            /** @enum {string} */
                            kind: "appointment.make";
                            electedOn: string | null;
                            issuedOn: string;
                            document: string;
                            endHoldings: string[];
                        } | {
                            /** @enum {string} */
                            kind: "probation.conclude";
                            on: string;
                            /** @enum {string} */
                            result: "competent" | "not-competent";
                            opinion: string;
                        } | {
                            /** @enum {string} */
                            kind: "step.complete";
                            acknowledged?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "case.stop";
                            reason: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            step: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule of the motion for one person and one post; the asking is recorded */
        get: {
            parameters: {
                query: {
                    personId: string;
                    postId: string;
                    moveKind: "promotion" | "further-use" | "lateral";
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            verdicts: {
                                rule: string;
                                /** @enum {string} */
                                kind: "pass" | "block" | "needs-reason" | "unknown" | "not-applicable";
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                severity: "block" | "reason" | "setting";
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                };
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                                evidence: {
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    value: string;
                                }[];
                                missing: {
                                    fact: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    where: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                wayOut: {
                                    zh: string;
                                    en: string;
                                } | null;
                                exceptional: boolean;
                                inForce: {
                                    from: string;
                                    to: string | null;
                                };
                            }[];
                            person: string;
                            post: string;
                            day: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases/{id}/invitees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part in the recommendation or is asked in the examination, computed from the post */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                personId: string;
                                name: string;
                                post: string;
                                category: {
                                    zh: string;
                                    en: string;
                                };
                                kin: string | null;
                            }[];
                            organ: string;
                            citation: {
                                document: string;
                                title: string;
                                year: number;
                                article: string;
                                confidence: string;
                            };
                            outside: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers the case can produce now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            papers: {
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases/{id}/papers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paper as a Word document; taking it out is recorded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/selection/cases/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest sealed bundle of a case, a zip */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Seals a finished case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sha256: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of mine or within reach, and cases that wait for one */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            meetings: {
                                id: string;
                                number: string;
                                title: string;
                                day: string;
                                place: string;
                                state: string;
                                body: string;
                                n: number;
                            }[];
                            today: string;
                            mayPlan: boolean;
                            cases: {
                                id: string;
                                number: string;
                                title: string;
                                candidates: string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Sets up a meeting with its agenda */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        /** @enum {string} */
                        body: "committee" | "plenary";
                        day: string;
                        place: string;
                        /** @enum {string} */
                        method: "voice" | "hands" | "secret";
                        /** Format: uuid */
                        chairId: string;
                        due: {
                            /** Format: uuid */
                            memberId: string;
                            name: string;
                            /** Format: uuid */
                            personId: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                        }[];
                        nominated: {
                            on: string;
                            by: string;
                        } | null;
                        caseIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meeting: agenda, attendance, freezings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            /** @enum {string} */
                            body: "committee" | "plenary";
                            day: string;
                            place: string;
                            /** @enum {string} */
                            method: "voice" | "hands" | "secret";
                            chairId: string;
                            due: {
                                memberId: string;
                                name: string;
                                personId: string | null;
                                accountId: string | null;
                            }[];
                            nominated: {
                                on: string;
                                by: string;
                            } | null;
                            /** @enum {string} */
                            state: "draft" | "frozen" | "open" | "closed";
                            madeByName: string;
                            items: {
                                caseId: string;
                                ord: number;
                                hidden: boolean;
                                number: string;
                                title: string;
                                post: string;
                                /** @enum {string} */
                                state: "waiting" | "now" | "open" | "decided" | "put-off" | "gone";
                                people: {
                                    name: string;
                                    result: string | null;
                                }[];
                            }[];
                            moments: {
                                /** @enum {string} */
                                kind: "opened" | "left" | "arrived" | "closed";
                                clock: string;
                                names: string[];
                                reason: string | null;
                            }[];
                            here: string[];
                            attendance: {
                                due: number;
                                here: number;
                                need: number;
                                quorate: boolean;
                            };
                            packs: {
                                n: number;
                                at: string;
                                day: string;
                                byName: string;
                                sha256: string;
                                changes: {
                                    caseId: string;
                                    title: string;
                                    person: string | null;
                                    /** @enum {string} */
                                    what: "added" | "removed" | "form" | "findings" | "verdicts" | "case";
                                }[];
                            }[];
                            mayHandle: boolean;
                            member: boolean;
                            today: string;
                            papers: string[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Sets a meeting up anew before it begins */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        /** @enum {string} */
                        body: "committee" | "plenary";
                        day: string;
                        place: string;
                        /** @enum {string} */
                        method: "voice" | "hands" | "secret";
                        /** Format: uuid */
                        chairId: string;
                        due: {
                            /** Format: uuid */
                            memberId: string;
                            name: string;
                            /** Format: uuid */
                            personId: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                        }[];
                        nominated: {
                            on: string;
                            by: string;
                        } | null;
                        caseIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes what members read, with a hash; says what changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            n: number;
                            sha256: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members read; the reading is recorded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            n: number;
                            sha256: string;
                            day: string;
                            hidden: number;
                            /** @description PackContent of pack-rules.ts */
                            content: unknown;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the meeting with those present; calls every case of the agenda */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clock: string;
                        present: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            called: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/items/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up one item: what is decided must be what members read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member leaves or comes between two ballots */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "left" | "arrived";
                        /** Format: uuid */
                        memberId: string;
                        clock: string;
                        reason: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            here: number;
                            quorate: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the meeting */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clock: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/papers/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper of the meeting: pack, slips, count, minutes; taking it out is recorded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "pack" | "slips" | "count" | "minutes";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/people/{id}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of a file and what it lacks; the reading is an entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                postText: string | null;
                                /** Format: uuid */
                                unitId: string | null;
                            };
                            materials: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                cls: string;
                                sub: string | null;
                                classText: string;
                                n: number;
                                title: string;
                                madeOn: string | null;
                                copies: number;
                                pages: number;
                                note: string | null;
                                /** @enum {string} */
                                state: "filed" | "withdrawn";
                                /** Format: uuid */
                                filedBy: string | null;
                                filedAt: string;
                                closedAt: string | null;
                                withdrawnReason: string | null;
                                /** Format: uuid */
                                sentWith: string | null;
                                pageIds: {
                                    /** Format: uuid */
                                    id: string;
                                    n: number;
                                    width: number | null;
                                    height: number | null;
                                    scannedAt: string | null;
                                }[];
                            }[];
                            missing: {
                                rule: string;
                                /** @enum {string} */
                                kind: "pass" | "needs-reason" | "unknown";
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description null: a setting of the institution */
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                } | null;
                                evidence: {
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    value: string;
                                }[];
                                wayOut: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            /** @description materials whose number does not follow their date */
                            outOfOrder: number;
                            mayKeep: boolean;
                            /** @description the whole file has been sent away */
                            gone: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/people/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a material: multipart with a field `material` (JSON: class, sub-class, title, date, copies, pages, note) and its scans in order; JPEG, PNG, TIFF, PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            n: number;
                            pages: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/materials/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the check of a material just filed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/materials/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a material out, with the reason; nothing is erased */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/people/{id}/arrange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Number the materials by date again; the entry names every change */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/people/{id}/catalogue.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The catalogue as .xlsx; the export is an entry */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/people/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My archives of scans that wait for a decision */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            imports: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Upload a .zip of scans in folders by class; nothing is filed yet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the files of an archive are proposed to be, with the doubts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            personName: string;
                            name: string;
                            proposal: {
                                key: string;
                                cls: string | null;
                                sub: string | null;
                                no: number | null;
                                title: string;
                                madeOn: string | null;
                                files: string[];
                                doubts: {
                                    zh: string;
                                    en: string;
                                }[];
                            }[];
                            /** @enum {string} */
                            state: "proposed" | "filed" | "discarded";
                            /** Format: uuid */
                            madeBy: string | null;
                            at: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File what was decided, as a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        decisions: {
                            key: string;
                            cls: string | null;
                            sub: string | null;
                            title: string;
                            madeOn: string | null;
                            skip: boolean;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            jobId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My reading permits and those I may decide */
        get: {
            parameters: {
                query?: {
                    personId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            permits: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                personName: string;
                                purpose: string;
                                /** Format: uuid */
                                readerId: string;
                                readerName: string;
                                secondReader: string;
                                minutes: number;
                                /** @description null: the whole file */
                                scope: {
                                    /** Format: uuid */
                                    materialId: string;
                                    pages: number[] | null;
                                }[] | null;
                                /** @enum {string} */
                                state: "requested" | "approved" | "refused" | "returned";
                                /** @enum {string} */
                                standing: "requested" | "refused" | "ready" | "reading" | "over" | "lapsed" | "returned";
                                requestedAt: string;
                                decidedName: string | null;
                                decidedAt: string | null;
                                decisionNote: string | null;
                                startedAt: string | null;
                                endsAt: string | null;
                                returnedAt: string | null;
                                mine: boolean;
                                mayDecide: boolean;
                                secondsLeft: number | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ask to read a file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        personId: string;
                        purpose: string;
                        /** @description null: the whole file */
                        scope: {
                            /** Format: uuid */
                            materialId: string;
                            pages: number[] | null;
                        }[] | null;
                        minutes: number;
                        secondReader: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/permits/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a reading of someone else */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/permits/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return the file before its time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/permits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My permit with the pages it opens; begins nothing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            permit: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                personName: string;
                                purpose: string;
                                /** Format: uuid */
                                readerId: string;
                                readerName: string;
                                secondReader: string;
                                minutes: number;
                                /** @description null: the whole file */
                                scope: {
                                    /** Format: uuid */
                                    materialId: string;
                                    pages: number[] | null;
                                }[] | null;
                                /** @enum {string} */
                                state: "requested" | "approved" | "refused" | "returned";
                                /** @enum {string} */
                                standing: "requested" | "refused" | "ready" | "reading" | "over" | "lapsed" | "returned";
                                requestedAt: string;
                                decidedName: string | null;
                                decidedAt: string | null;
                                decisionNote: string | null;
                                startedAt: string | null;
                                endsAt: string | null;
                                returnedAt: string | null;
                                mine: boolean;
                                mayDecide: boolean;
                                secondsLeft: number | null;
                            };
                            materials: {
                                /** Format: uuid */
                                id: string;
                                cls: string;
                                sub: string | null;
                                n: number;
                                title: string;
                                madeOn: string | null;
                                pages: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    materialId: string;
                                    n: number;
                                    width: number | null;
                                    height: number | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/pages/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page as a picture with the reader burned into it; every one is an entry. Without a permit only for the keeper who has just filed it */
        get: {
            parameters: {
                query?: {
                    permit?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/pages/{id}/thumb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A thumbnail of at most 120 × 160 pixels, too small to be read, of a page that a running permit opens */
        get: {
            parameters: {
                query: {
                    permit: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every opening of a page of any file, newest first */
        get: {
            parameters: {
                query?: {
                    personId?: string;
                    reader?: string;
                    from?: string;
                    to?: string;
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readings: {
                                /** Format: uuid */
                                id: string;
                                at: string;
                                /** @enum {string} */
                                verb: "files.page.viewed" | "files.page.checked" | "corrections.evidence.viewed" | "audit.evidence.viewed";
                                reader: string;
                                person: string;
                                material: string;
                                page: number | null;
                                purpose: string | null;
                                approver: string | null;
                                second: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers within reach, newest first */
        get: {
            parameters: {
                query?: {
                    personId?: string;
                    late?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            transfers: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                personName: string;
                                /** @enum {string} */
                                direction: "out" | "in";
                                number: string;
                                reason: string;
                                counterpart: string;
                                /** @enum {string} */
                                carriedBy: "confidential-post" | "messenger";
                                carrier: string | null;
                                changedOn: string;
                                dueOn: string;
                                sentOn: string;
                                receiptDueOn: string;
                                /** @enum {string} */
                                state: "sent" | "received";
                                receiptOn: string | null;
                                receiptBy: string | null;
                                differences: string | null;
                                items: {
                                    /** Format: uuid */
                                    materialId: string | null;
                                    cls: string;
                                    sub: string | null;
                                    n: number | null;
                                    title: string;
                                    madeOn: string | null;
                                    copies: number;
                                    pages: number;
                                    found?: {
                                        copies: number;
                                        pages: number;
                                    } | null;
                                }[];
                                sentLate: boolean;
                                receiptLate: boolean;
                                differing: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer, for its paper */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            personName: string;
                            /** @enum {string} */
                            direction: "out" | "in";
                            number: string;
                            reason: string;
                            counterpart: string;
                            /** @enum {string} */
                            carriedBy: "confidential-post" | "messenger";
                            carrier: string | null;
                            changedOn: string;
                            dueOn: string;
                            sentOn: string;
                            receiptDueOn: string;
                            /** @enum {string} */
                            state: "sent" | "received";
                            receiptOn: string | null;
                            receiptBy: string | null;
                            differences: string | null;
                            items: {
                                /** Format: uuid */
                                materialId: string | null;
                                cls: string;
                                sub: string | null;
                                n: number | null;
                                title: string;
                                madeOn: string | null;
                                copies: number;
                                pages: number;
                                found?: {
                                    copies: number;
                                    pages: number;
                                } | null;
                            }[];
                            sentLate: boolean;
                            receiptLate: boolean;
                            differing: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/transfers/out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file or part of it away; it can no longer be read here */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        counterpart: string;
                        /** @enum {string} */
                        carriedBy: "confidential-post" | "messenger";
                        carrier: string | null;
                        /** Format: date */
                        changedOn: string;
                        /** @description null: all that is here */
                        materialIds: string[] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/transfers/in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a file: its list checked piece by piece */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        counterpart: string;
                        /** @enum {string} */
                        carriedBy: "confidential-post" | "messenger";
                        carrier: string | null;
                        /** Format: date */
                        changedOn: string;
                        /** Format: date */
                        sentOn: string;
                        receiptBy: string;
                        items: {
                            cls: string;
                            sub: string | null;
                            title: string;
                            madeOn: string | null;
                            copies: number;
                            pages: number;
                            found: {
                                copies: number;
                                pages: number;
                            } | null;
                        }[];
                        differences: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/transfers/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the signed receipt of what was sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        by: string;
                        differences: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held about the signed-in person, and their requests; the reading is an entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            file: {
                                asOf: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    sex: string | null;
                                    birth: string | null;
                                    ethnicity: string | null;
                                    nativePlace: string | null;
                                    birthPlace: string | null;
                                    workStart: string | null;
                                    party: string | null;
                                    partyJoin: string | null;
                                    partyRegular: string | null;
                                    health: string | null;
                                    healthFit: boolean | null;
                                    techTitle: string | null;
                                    specialty: string | null;
                                    idNumber: string | null;
                                    /** @description SHA-256; GET …/photo */
                                    photo: string | null;
                                    /** @enum {string} */
                                    status: "serving" | "retired" | "left" | "deceased" | "void" | "merged";
                                    /** @description the record in which a merged person goes on */
                                    mergedInto: string | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                    rank: string | null;
                                    jobRank: string | null;
                                    postSince: string | null;
                                    rankSince: string | null;
                                    entryChannel: string | null;
                                    enteredOn: string | null;
                                    reserve: boolean;
                                    trainingHours: number | null;
                                    resumeText: string | null;
                                    awardsText: string | null;
                                    age: number | null;
                                    standing: {
                                        /** @description lists that were filled in and may be empty for that reason */
                                        filled?: ("education" | "holdings" | "ranks" | "appraisals" | "punishments" | "family")[];
                                        spouseAbroad?: boolean;
                                        childrenAllAbroad?: boolean;
                                        politicalDisciplineBreach?: boolean;
                                        lowRecognition?: boolean;
                                        canvassing?: boolean;
                                        otherUnfit?: boolean;
                                        trainingWaiver?: string;
                                        trainingCompleteBy?: string;
                                    };
                                    createdDay: string;
                                    /** @description each field as the imported file wrote it */
                                    raw: {
                                        [key: string]: string;
                                    };
                                };
                                education: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    mode: "full-time" | "in-service";
                                    level: string | null;
                                    degree: string | null;
                                    school: string | null;
                                    degreeSchool: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                }[];
                                holdings: {
                                    /** Format: uuid */
                                    id: string;
                                    postId: string | null;
                                    unitId: string | null;
                                    unitText: string;
                                    title: string;
                                    rank: string | null;
                                    role: string | null;
                                    leading: boolean;
                                    grassroots: boolean | null;
                                    probation: boolean | null;
                                    promoted: boolean | null;
                                    exceptional: string | null;
                                    concurrent: boolean;
                                    appointedOn: string | null;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                    caseId: string | null;
                                }[];
                                ranks: {
                                    /** Format: uuid */
                                    id: string;
                                    rank: string;
                                    fromDate: string | null;
                                    toDate: string | null;
                                    basis: string | null;
                                }[];
                                awards: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    grantedBy: string | null;
                                    date: string | null;
                                }[];
                                punishments: {
                                    /** Format: uuid */
                                    id: string;
                                    kind: string;
                                    decidedOn: string;
                                    months: number | null;
                                    affectsUse: boolean | null;
                                    basis: string | null;
                                }[];
                                appraisals: {
                                    /** Format: uuid */
                                    id: string;
                                    year: number;
                                    /** @enum {string} */
                                    grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                                }[];
                                family: {
                                    /** Format: uuid */
                                    id: string;
                                    sort: number;
                                    relation: string;
                                    name: string;
                                    birth: string | null;
                                    politics: string | null;
                                    unitText: string | null;
                                    abroad: boolean | null;
                                    living: boolean | null;
                                    linkedPersonId: string | null;
                                    age: number | null;
                                }[];
                                /** @description posts in order of time, with gaps between them and overlaps marked */
                                timeline: ({
                                    /** @enum {string} */
                                    kind: "held";
                                    item: {
                                        /** Format: uuid */
                                        id: string;
                                        postId: string | null;
                                        unitId: string | null;
                                        unitText: string;
                                        title: string;
                                        rank: string | null;
                                        role: string | null;
                                        leading: boolean;
                                        grassroots: boolean | null;
                                        probation: boolean | null;
                                        promoted: boolean | null;
                                        exceptional: string | null;
                                        concurrent: boolean;
                                        appointedOn: string | null;
                                        fromDate: string | null;
                                        toDate: string | null;
                                        basis: string | null;
                                        caseId: string | null;
                                    };
                                    overlaps: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "gap";
                                    from: string;
                                    to: string;
                                    days: number;
                                })[];
                                /** @description every changed fact: the old value held until `day` */
                                changes: {
                                    /** Format: uuid */
                                    id: string;
                                    field: string;
                                    oldValue: unknown;
                                    newValue: unknown;
                                    day: string;
                                    evidence: string;
                                    /** Format: uuid */
                                    correctionId: string | null;
                                    at: string;
                                }[];
                                doubts: {
                                    id: string;
                                    /** @enum {string} */
                                    severity: "note" | "flag" | "refuse";
                                    code: string;
                                    where: string;
                                    field: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    suggestion: string | null;
                                }[];
                                hasSource: boolean;
                            };
                            requests: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "asked" | "requested" | "returned" | "approved" | "declined" | "withdrawn" | "settled";
                                /** @enum {string|null} */
                                waitsFor: "clerk" | "preparer" | "person" | "approver" | null;
                                openedAt: string;
                                ask: {
                                    text: string;
                                    field: string | null;
                                    wished: string | null;
                                    attachments: {
                                        name: string;
                                    }[];
                                };
                                answer: {
                                    kind: string;
                                    at: string;
                                    by: string;
                                    words: string | null;
                                } | null;
                                said: {
                                    zh: string;
                                    en: string;
                                } | null;
                                steps: {
                                    kind: string;
                                    at: string;
                                    by: string;
                                    words: string | null;
                                }[];
                                may: ("withdraw" | "supply")[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ask for a correction of one’s own facts (multipart/form-data: text, field, wished, files) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/me/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a return with words and papers (multipart/form-data: text, files) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/me/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s own request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of people within reach, newest first */
        get: {
            parameters: {
                query?: {
                    view?: "waiting" | "mine" | "all";
                    person?: string;
                    /** @description `next` of the page before */
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    unitName: string | null;
                                    postText: string | null;
                                };
                                what: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                state: "asked" | "requested" | "returned" | "approved" | "declined" | "withdrawn" | "settled";
                                /** @enum {string|null} */
                                waitsFor: "clerk" | "preparer" | "person" | "approver" | null;
                                forMe: boolean;
                                openedAt: string;
                                openedBy: string;
                                /** @description asked by the person concerned */
                                own: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ask for a correction of protected facts, resting on pages of the file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: (({
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "birth";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "workStart";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "partyJoin";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "partyRegular";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "postSince";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "rankSince";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "party";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "idNumber";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "sex";
                            /** @enum {string|null} */
                            value: "男" | "女" | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "status";
                            /** @enum {string} */
                            value: "serving" | "retired" | "left" | "deceased";
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "jobRank";
                            /** @enum {string|null} */
                            value: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2" | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "resumeText";
                            value: string | null;
                        }) | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** @enum {string} */
                                mode: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** @enum {string} */
                                mode?: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "holdings";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "holdings";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title?: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "ranks";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** @enum {string} */
                                rank: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "ranks";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** @enum {string} */
                                rank?: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education" | "holdings" | "ranks";
                            /** @enum {string} */
                            act: "remove";
                            /** Format: uuid */
                            rowId: string;
                        })[];
                        reason: string;
                        /** @description pages of the person’s file; at least one */
                        evidence: {
                            /** Format: uuid */
                            materialId: string;
                            page: number;
                        }[];
                        /** @description the day from which the new values hold; default the day of approval */
                        day?: string;
                        /** @description where the wish came from, e.g. an imported file */
                        source?: string;
                        /** Format: uuid */
                        personId: string;
                        /**
                         * Format: uuid
                         * @description what an import or a merge proposed; it counts as raised with this request
                         */
                        proposalId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be cited from a person's file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            materials: {
                                /** Format: uuid */
                                id: string;
                                cls: string;
                                sub: string | null;
                                classText: string;
                                title: string;
                                madeOn: string | null;
                                pages: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** File scanned pages into a person's file as evidence (multipart/form-data: cls, sub, title, madeOn, files) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            materialId: string;
                            pages: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A correction: old and new values, evidence, steps, what the caller may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            line: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    unitName: string | null;
                                    postText: string | null;
                                };
                                what: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                state: "asked" | "requested" | "returned" | "approved" | "declined" | "withdrawn" | "settled";
                                /** @enum {string|null} */
                                waitsFor: "clerk" | "preparer" | "person" | "approver" | null;
                                forMe: boolean;
                                openedAt: string;
                                openedBy: string;
                                /** @description asked by the person concerned */
                                own: boolean;
                            };
                            reason: string | null;
                            day: string | null;
                            source: string | null;
                            ask: {
                                text: string;
                                field: string | null;
                                wished: string | null;
                                attachments: {
                                    name: string;
                                }[];
                            } | null;
                            changes: {
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                old: {
                                    zh: string;
                                    en: string;
                                };
                                new: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description the change set as it was sent, to be worked over after a return */
                            drafts: ({
                                /** @enum {string} */
                                kind: "fact";
                                field: string;
                                old: unknown;
                                new: unknown;
                            } | {
                                /** @enum {string} */
                                kind: "row";
                                /** @enum {string} */
                                list: "education" | "holdings" | "ranks";
                                /** @enum {string} */
                                act: "add" | "change" | "remove";
                                /** Format: uuid */
                                rowId: string;
                                old: {
                                    [key: string]: unknown;
                                } | null;
                                new: {
                                    [key: string]: unknown;
                                } | null;
                            })[];
                            /** @description the changes in the words of the record */
                            said: {
                                zh: string;
                                en: string;
                            } | null;
                            evidence: {
                                /** Format: uuid */
                                materialId: string;
                                page: number;
                                /** Format: uuid */
                                pageId: string;
                                title: string;
                                madeOn: string | null;
                            }[];
                            preparer: string | null;
                            steps: {
                                kind: string;
                                at: string;
                                by: string;
                                words: string | null;
                            }[];
                            may: ("take-up" | "settle" | "return" | "supply" | "approve" | "decline" | "withdraw")[];
                            kin: ({
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "self";
                            } | {
                                /** @enum {string} */
                                kind: "kin";
                                relation: {
                                    zh: string;
                                    en: string;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "unknown";
                                because: {
                                    zh: string;
                                    en: string;
                                };
                            }) | null;
                            /** @description an old value is no longer the one held */
                            stale: {
                                zh: string;
                                en: string;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/evidence/{k}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The k-th evidence page as a picture; each look is an entry of the record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    k: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/attachment/{k}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The k-th paper the person sent along; each look is an entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    k: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/attachment/{k}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a paper the person sent along into the person's file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    k: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        cls: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
                        /** @enum {string|null} */
                        sub?: "4-1" | "4-2" | "4-3" | "4-4" | "9-1" | "9-2" | "9-3" | "9-4" | null;
                        title: string;
                        madeOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            materialId: string;
                            pages: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up the person's own request with a change set */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: (({
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "birth";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "workStart";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "partyJoin";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "partyRegular";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "postSince";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "rankSince";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "party";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "idNumber";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "sex";
                            /** @enum {string|null} */
                            value: "男" | "女" | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "status";
                            /** @enum {string} */
                            value: "serving" | "retired" | "left" | "deceased";
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "jobRank";
                            /** @enum {string|null} */
                            value: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2" | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "resumeText";
                            value: string | null;
                        }) | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** @enum {string} */
                                mode: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** @enum {string} */
                                mode?: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "holdings";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "holdings";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title?: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "ranks";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** @enum {string} */
                                rank: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "ranks";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** @enum {string} */
                                rank?: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education" | "holdings" | "ranks";
                            /** @enum {string} */
                            act: "remove";
                            /** Format: uuid */
                            rowId: string;
                        })[];
                        reason: string;
                        /** @description pages of the person’s file; at least one */
                        evidence: {
                            /** Format: uuid */
                            materialId: string;
                            page: number;
                        }[];
                        /** @description the day from which the new values hold; default the day of approval */
                        day?: string;
                        /** @description where the wish came from, e.g. an imported file */
                        source?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a return with a new change set */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: (({
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "birth";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "workStart";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "partyJoin";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "partyRegular";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "postSince";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "rankSince";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "party";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "idNumber";
                            value: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "sex";
                            /** @enum {string|null} */
                            value: "男" | "女" | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "status";
                            /** @enum {string} */
                            value: "serving" | "retired" | "left" | "deceased";
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "jobRank";
                            /** @enum {string|null} */
                            value: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2" | null;
                        } | {
                            /** @enum {string} */
                            kind: "fact";
                            /** @enum {string} */
                            field: "resumeText";
                            value: string | null;
                        }) | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** @enum {string} */
                                mode: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** @enum {string} */
                                mode?: "full-time" | "in-service";
                                level?: string | null;
                                degree?: string | null;
                                school?: string | null;
                                degreeSchool?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "holdings";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "holdings";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** Format: uuid */
                                postId?: string | null;
                                /** Format: uuid */
                                unitId?: string | null;
                                unitText?: string;
                                title?: string;
                                /** @enum {string|null} */
                                rank?: "staff" | "township-deputy" | "township-chief" | "county-deputy" | "county-chief" | "bureau-deputy" | "bureau-chief" | "provincial-deputy" | "provincial-chief" | "national-deputy" | "national-chief" | null;
                                /** @enum {string|null} */
                                role?: "chief" | "deputy" | "member" | "staff" | null;
                                leading?: boolean;
                                grassroots?: boolean | null;
                                probation?: boolean | null;
                                promoted?: boolean | null;
                                /** @enum {string|null} */
                                exceptional?: "qualification" | "skip" | "tenure" | null;
                                concurrent?: boolean;
                                appointedOn?: string | null;
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "ranks";
                            /** @enum {string} */
                            act: "add";
                            row: {
                                /** @enum {string} */
                                rank: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "ranks";
                            /** @enum {string} */
                            act: "change";
                            /** Format: uuid */
                            rowId: string;
                            row: {
                                /** @enum {string} */
                                rank?: "inspector-1" | "inspector-2" | "researcher-1" | "researcher-2" | "researcher-3" | "researcher-4" | "principal-1" | "principal-2" | "principal-3" | "principal-4" | "clerk-1" | "clerk-2";
                                fromDate?: string | null;
                                toDate?: string | null;
                                basis?: string | null;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "row";
                            /** @enum {string} */
                            list: "education" | "holdings" | "ranks";
                            /** @enum {string} */
                            act: "remove";
                            /** Format: uuid */
                            rowId: string;
                        })[];
                        reason: string;
                        /** @description pages of the person’s file; at least one */
                        evidence: {
                            /** Format: uuid */
                            materialId: string;
                            page: number;
                        }[];
                        /** @description the day from which the new values hold; default the day of approval */
                        day?: string;
                        /** @description where the wish came from, e.g. an imported file */
                        source?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the person's own request about what is not protected */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return for more evidence */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve and enter into the roster, in one act */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                        /** @description the approver states not to be kin; needed where the family records do not tell */
                        notKin?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s own request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit of one person: facts, checks, findings, statements */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                id: string;
                                name: string;
                                postText: string | null;
                            };
                            today: string;
                            facts: {
                                /** @enum {string} */
                                fact: "birth" | "sex" | "name" | "idNumber" | "workStart" | "leagueJoin" | "partyJoin" | "partyRegular" | "armyJoin" | "schoolStart" | "schoolEnd" | "cadreStatus" | "rank";
                                about: string | null;
                                value: string | null;
                                /** @enum {string} */
                                by: "approved" | "earliest" | "undated" | "open";
                                evidence: {
                                    id: string;
                                    /** @enum {string} */
                                    fact: "birth" | "sex" | "name" | "idNumber" | "workStart" | "leagueJoin" | "partyJoin" | "partyRegular" | "armyJoin" | "schoolStart" | "schoolEnd" | "cadreStatus" | "rank";
                                    about: string | null;
                                    value: string;
                                    raw: string;
                                    /** @enum {string} */
                                    calendar: "solar" | "lunar";
                                    /** @enum {string} */
                                    nature: "own" | "organ" | "approved" | "other";
                                    materialId: string;
                                    material: string;
                                    madeOn: string | null;
                                    page: number | null;
                                }[];
                                rests: {
                                    id: string;
                                    /** @enum {string} */
                                    fact: "birth" | "sex" | "name" | "idNumber" | "workStart" | "leagueJoin" | "partyJoin" | "partyRegular" | "armyJoin" | "schoolStart" | "schoolEnd" | "cadreStatus" | "rank";
                                    about: string | null;
                                    value: string;
                                    raw: string;
                                    /** @enum {string} */
                                    calendar: "solar" | "lunar";
                                    /** @enum {string} */
                                    nature: "own" | "organ" | "approved" | "other";
                                    materialId: string;
                                    material: string;
                                    madeOn: string | null;
                                    page: number | null;
                                } | null;
                                explanation: {
                                    zh: string;
                                    en: string;
                                };
                                open: {
                                    zh: string;
                                    en: string;
                                } | null;
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    /** @enum {string} */
                                    confidence: "2014" | "text" | "content" | "undated" | "recalled" | "weak";
                                };
                                roster: string | null;
                                agrees: boolean | null;
                            }[];
                            answers: {
                                check: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                aspect: "age" | "seniority" | "party" | "education" | "career" | "status" | "identity" | "family" | "scans";
                                /** @enum {string} */
                                gravity: "doubt" | "notice";
                                locked: boolean;
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    /** @enum {string} */
                                    confidence: "2014" | "text" | "content" | "undated" | "recalled" | "weak";
                                } | null;
                                numbers: {
                                    words: {
                                        zh: string;
                                        en: string;
                                    };
                                    value: number;
                                }[];
                                /** @enum {string} */
                                kind: "pass" | "block" | "needs-reason" | "unknown";
                                hits: {
                                    key: string;
                                    sentence: {
                                        zh: string;
                                        en: string;
                                    };
                                    evidence: {
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        value: string;
                                    }[];
                                    pages: {
                                        materialId: string;
                                        material: string;
                                        page: number | null;
                                        madeOn: string | null;
                                        value: string;
                                    }[];
                                }[];
                                missing: {
                                    fact: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    where: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                wayOut: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            findings: {
                                id: string;
                                checkId: string;
                                hitKey: string;
                                /** @enum {string} */
                                gravity: "doubt" | "notice";
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                                evidence: {
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    value: string;
                                }[];
                                pages: {
                                    materialId: string;
                                    material: string;
                                    page: number | null;
                                    madeOn: string | null;
                                    value: string;
                                }[];
                                /** @enum {string} */
                                state: "proposed" | "doubt" | "awaiting" | "cleared" | "withdrawn";
                                /** @enum {string|null} */
                                verdict: "true" | "established" | "doubt" | "harmless" | null;
                                value: string | null;
                                proposedDay: string;
                                opinions: {
                                    n: number;
                                    /** @enum {string} */
                                    kind: "sign" | "confirm" | "return";
                                    /** @enum {string|null} */
                                    verdict: "true" | "established" | "doubt" | "harmless" | null;
                                    value: string | null;
                                    note: string;
                                    day: string;
                                    by: string;
                                    byName: string;
                                }[];
                            }[];
                            off: {
                                checkId: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                reason: string;
                                asked: string;
                                approved: string;
                                fromDay: string;
                                toDay: string | null;
                            }[];
                            statements: {
                                id: string;
                                /** @enum {string} */
                                fact: "birth" | "sex" | "name" | "idNumber" | "workStart" | "leagueJoin" | "partyJoin" | "partyRegular" | "armyJoin" | "schoolStart" | "schoolEnd" | "cadreStatus" | "rank";
                                about: string | null;
                                value: string;
                                raw: string;
                                /** @enum {string} */
                                calendar: "solar" | "lunar";
                                /** @enum {string} */
                                nature: "own" | "organ" | "approved" | "other";
                                materialId: string;
                                material: string;
                                madeOn: string | null;
                                page: number | null;
                            }[];
                            materials: {
                                id: string;
                                cls: string;
                                sub: string | null;
                                classText: string;
                                n: number;
                                title: string;
                                madeOn: string | null;
                                pages: number;
                                away: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/people/{id}/doubts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many doubts of the audit stand open; null where one may not audit the person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            open: number | null;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/people/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask every check of one person anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            proposed: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/people/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what pages of materials say */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        statements: {
                            /** Format: uuid */
                            materialId: string;
                            page: number | null;
                            /** @enum {string} */
                            fact: "birth" | "sex" | "name" | "idNumber" | "workStart" | "leagueJoin" | "partyJoin" | "partyRegular" | "armyJoin" | "schoolStart" | "schoolEnd" | "cadreStatus" | "rank";
                            about: string | null;
                            value: string;
                            /** @default null */
                            raw?: string | null;
                            /**
                             * @default solar
                             * @enum {string}
                             */
                            calendar?: "solar" | "lunar";
                            /** @enum {string} */
                            nature: "own" | "organ" | "approved" | "other";
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ids: string[];
                            proposed: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/statements/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace a statement by another, or by nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        input: {
                            /** Format: uuid */
                            materialId: string;
                            page: number | null;
                            /** @enum {string} */
                            fact: "birth" | "sex" | "name" | "idNumber" | "workStart" | "leagueJoin" | "partyJoin" | "partyRegular" | "armyJoin" | "schoolStart" | "schoolEnd" | "cadreStatus" | "rank";
                            about: string | null;
                            value: string;
                            /** @default null */
                            raw?: string | null;
                            /**
                             * @default solar
                             * @enum {string}
                             */
                            calendar?: "solar" | "lunar";
                            /** @enum {string} */
                            nature: "own" | "organ" | "approved" | "other";
                        } | null;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            proposed: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/findings/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a finding; what clears a doubt then waits for a second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        verdict: "true" | "established" | "doubt" | "harmless";
                        value: string | null;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/findings/{id}/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person confirms the conclusion, or gives it back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agree: boolean;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/findings/{id}/pages/{k}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The k-th page a finding rests on, as a picture; each look is an entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    k: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs over many files, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            runs: {
                                id: string;
                                unitId: string | null;
                                unitName: string | null;
                                asOf: string;
                                people: number;
                                leftOut: number;
                                clean: number;
                                doubts: number;
                                notices: number;
                                off: {
                                    checkId: string;
                                    title: {
                                        zh: string;
                                        en: string;
                                    };
                                    reason: string;
                                    asked: string;
                                    approved: string;
                                    fromDay: string;
                                    toDay: string | null;
                                }[];
                                runName: string;
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Audit a unit, or everybody within reach */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        unitId: string | null;
                        /** @default false */
                        everyone?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run found within reach, ranked */
        get: {
            parameters: {
                query?: {
                    gravity?: "doubt" | "notice";
                    aspect?: "age" | "seniority" | "party" | "education" | "career" | "status" | "identity" | "family" | "scans";
                    check?: string;
                    name?: string;
                    open?: "true" | "false";
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: {
                                id: string;
                                unitId: string | null;
                                unitName: string | null;
                                asOf: string;
                                people: number;
                                leftOut: number;
                                clean: number;
                                doubts: number;
                                notices: number;
                                off: {
                                    checkId: string;
                                    title: {
                                        zh: string;
                                        en: string;
                                    };
                                    reason: string;
                                    asked: string;
                                    approved: string;
                                    fromDay: string;
                                    toDay: string | null;
                                }[];
                                runName: string;
                                at: string;
                            };
                            lines: {
                                n: number;
                                personId: string;
                                name: string;
                                unit: string | null;
                                post: string | null;
                                check: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                aspect: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                gravity: "doubt" | "notice";
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string|null} */
                                state: "proposed" | "doubt" | "awaiting" | "cleared" | "withdrawn" | null;
                                open: boolean;
                            }[];
                            total: number;
                            byCheck: {
                                check: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                gravity: "doubt" | "notice";
                                n: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/runs/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as .xlsx */
        get: {
            parameters: {
                query?: {
                    gravity?: "doubt" | "notice";
                    aspect?: "age" | "seniority" | "party" | "education" | "career" | "status" | "identity" | "family" | "scans";
                    check?: string;
                    name?: string;
                    open?: "true" | "false";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every check with its examples, the institution’s numbers, and what is switched off */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checks: {
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                aspect: "age" | "seniority" | "party" | "education" | "career" | "status" | "identity" | "family" | "scans";
                                /** @enum {string} */
                                gravity: "doubt" | "notice";
                                locked: boolean;
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    /** @enum {string} */
                                    confidence: "2014" | "text" | "content" | "undated" | "recalled" | "weak";
                                } | null;
                                numbers: string[];
                                examples: {
                                    what: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    expect: "pass" | "found" | "unknown";
                                }[];
                            }[];
                            numbers: {
                                /** @enum {string} */
                                id: "schoolAge" | "higherSchoolAge" | "workAge" | "armyAge" | "leagueAge" | "gapMonths" | "longGapMonths" | "startMonths" | "studyMonths" | "parentYears" | "rescanDays";
                                words: {
                                    zh: string;
                                    en: string;
                                };
                                value: number;
                                usual: number;
                            }[];
                            off: {
                                checkId: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                reason: string;
                                asked: string;
                                approved: string;
                                fromDay: string;
                                toDay: string | null;
                            }[];
                            asked: {
                                id: string;
                                numberId: string;
                                value: number;
                                reason: string;
                                fromDay: string;
                                /** @enum {string} */
                                state: "asked" | "approved" | "declined";
                                askedBy: string;
                                askedName: string;
                                decidedName: string | null;
                                decidedDay: string | null;
                                at: string;
                            }[];
                            switches: {
                                id: string;
                                checkId: string;
                                reason: string;
                                fromDay: string;
                                toDay: string | null;
                                /** @enum {string} */
                                state: "asked" | "approved" | "declined" | "ended";
                                askedBy: string;
                                askedName: string;
                                approvedName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a number of the institution be changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        number: "schoolAge" | "higherSchoolAge" | "workAge" | "armyAge" | "leagueAge" | "gapMonths" | "longGapMonths" | "startMonths" | "studyMonths" | "parentYears" | "rescanDays";
                        value: number;
                        reason: string;
                        fromDay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/numbers/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or decline it; never by the one who asked */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a check be switched off */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        check: string;
                        reason: string;
                        fromDay: string;
                        toDay: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/switches/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or decline it; never by the one who asked */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/switches/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the check on again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A cross table over the roster, as of a day; with `compare`, the same of another day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description dimensions down as blocks below each other, not within each other
                         * @default false
                         */
                        stacked?: boolean;
                        /** @description 2 at most within each other; more of them stand as blocks */
                        rows: {
                            /** @enum {string} */
                            dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                            /** @description id of a set of bands; else the usual one */
                            bands?: string;
                            /**
                             * Format: uuid
                             * @description units right below this one
                             */
                            root?: string;
                            /** @description units to compare */
                            units?: string[];
                        }[];
                        cols: {
                            /** @enum {string} */
                            dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                            /** @description id of a set of bands; else the usual one */
                            bands?: string;
                            /**
                             * Format: uuid
                             * @description units right below this one
                             */
                            root?: string;
                            /** @description units to compare */
                            units?: string[];
                        }[];
                        /** @description as the query of GET /api/roster/people, values as text */
                        filters?: {
                            /** @description roster as of this day; default today */
                            asOf?: string;
                            /**
                             * Format: uuid
                             * @description a unit and everything below it
                             */
                            unit?: string;
                            /**
                             * @description the unit alone, without what is below it
                             * @enum {string}
                             */
                            only?: "true" | "false";
                            /** @description default serving */
                            status?: string;
                            /** @enum {string} */
                            sex?: "男" | "女";
                            ageMin?: number;
                            ageMax?: number;
                            rank?: string;
                            jobRank?: string;
                            /** @description 中共 (members), none (no party given), or the name of another party */
                            party?: string;
                            education?: string;
                            /** @enum {string} */
                            reserve?: "true" | "false";
                            entryChannel?: string;
                            /**
                             * @description only people with open doubts
                             * @enum {string}
                             */
                            doubts?: "true" | "false";
                            /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                            q?: string;
                        };
                        /** @description { v: 1, where: expression }: conditions joined by all, any, not; see the README of the room */
                        query?: unknown;
                        compare?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            now: {
                                table: {
                                    asOf: string;
                                    stacked: boolean;
                                    rows: {
                                        /** @enum {string} */
                                        dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                                        words: {
                                            zh: string;
                                            en: string;
                                        };
                                        bands: {
                                            name: {
                                                zh: string;
                                                en: string;
                                            };
                                            version: number;
                                        } | null;
                                        categories: {
                                            key: string;
                                            words: {
                                                zh: string;
                                                en: string;
                                            };
                                        }[];
                                    }[];
                                    cols: {
                                        /** @enum {string} */
                                        dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                                        words: {
                                            zh: string;
                                            en: string;
                                        };
                                        bands: {
                                            name: {
                                                zh: string;
                                                en: string;
                                            };
                                            version: number;
                                        } | null;
                                        categories: {
                                            key: string;
                                            words: {
                                                zh: string;
                                                en: string;
                                            };
                                        }[];
                                    }[];
                                    lines: {
                                        at: (string | null)[];
                                        n: number;
                                        ageSum: number;
                                        ageKnown: number;
                                    }[];
                                    counts: {
                                        at: (string | null)[];
                                        col: number;
                                        key: string;
                                        n: number;
                                    }[];
                                };
                                /** @description people of whom a fact is missing for the query */
                                open: number;
                            };
                            other: {
                                table: {
                                    asOf: string;
                                    stacked: boolean;
                                    rows: {
                                        /** @enum {string} */
                                        dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                                        words: {
                                            zh: string;
                                            en: string;
                                        };
                                        bands: {
                                            name: {
                                                zh: string;
                                                en: string;
                                            };
                                            version: number;
                                        } | null;
                                        categories: {
                                            key: string;
                                            words: {
                                                zh: string;
                                                en: string;
                                            };
                                        }[];
                                    }[];
                                    cols: {
                                        /** @enum {string} */
                                        dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                                        words: {
                                            zh: string;
                                            en: string;
                                        };
                                        bands: {
                                            name: {
                                                zh: string;
                                                en: string;
                                            };
                                            version: number;
                                        } | null;
                                        categories: {
                                            key: string;
                                            words: {
                                                zh: string;
                                                en: string;
                                            };
                                        }[];
                                    }[];
                                    lines: {
                                        at: (string | null)[];
                                        n: number;
                                        ageSum: number;
                                        ageKnown: number;
                                    }[];
                                    counts: {
                                        at: (string | null)[];
                                        col: number;
                                        key: string;
                                        n: number;
                                    }[];
                                };
                                /** @description people of whom a fact is missing for the query */
                                open: number;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/table/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The people behind a cell */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description dimensions down as blocks below each other, not within each other
                         * @default false
                         */
                        stacked?: boolean;
                        /** @description 2 at most within each other; more of them stand as blocks */
                        rows: {
                            /** @enum {string} */
                            dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                            /** @description id of a set of bands; else the usual one */
                            bands?: string;
                            /**
                             * Format: uuid
                             * @description units right below this one
                             */
                            root?: string;
                            /** @description units to compare */
                            units?: string[];
                        }[];
                        cols: {
                            /** @enum {string} */
                            dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                            /** @description id of a set of bands; else the usual one */
                            bands?: string;
                            /**
                             * Format: uuid
                             * @description units right below this one
                             */
                            root?: string;
                            /** @description units to compare */
                            units?: string[];
                        }[];
                        /** @description as the query of GET /api/roster/people, values as text */
                        filters?: {
                            /** @description roster as of this day; default today */
                            asOf?: string;
                            /**
                             * Format: uuid
                             * @description a unit and everything below it
                             */
                            unit?: string;
                            /**
                             * @description the unit alone, without what is below it
                             * @enum {string}
                             */
                            only?: "true" | "false";
                            /** @description default serving */
                            status?: string;
                            /** @enum {string} */
                            sex?: "男" | "女";
                            ageMin?: number;
                            ageMax?: number;
                            rank?: string;
                            jobRank?: string;
                            /** @description 中共 (members), none (no party given), or the name of another party */
                            party?: string;
                            education?: string;
                            /** @enum {string} */
                            reserve?: "true" | "false";
                            entryChannel?: string;
                            /**
                             * @description only people with open doubts
                             * @enum {string}
                             */
                            doubts?: "true" | "false";
                            /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                            q?: string;
                        };
                        /** @description { v: 1, where: expression }: conditions joined by all, any, not; see the README of the room */
                        query?: unknown;
                        /** @description keys of the row; null = all */
                        at: (string | null)[];
                        col?: number;
                        key?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                sex: string | null;
                                birth: string | null;
                                age: number | null;
                                ethnicity: string | null;
                                nativePlace: string | null;
                                workStart: string | null;
                                party: string | null;
                                partyJoin: string | null;
                                techTitle: string | null;
                                /** @description 全日制学历学位 */
                                fullTime: string | null;
                                /** @description 在职学历学位 */
                                inService: string | null;
                                unitId: string | null;
                                unitName: string | null;
                                postText: string | null;
                                rank: string | null;
                                jobRank: string | null;
                                postSince: string | null;
                                rankSince: string | null;
                                /** @enum {string} */
                                status: "serving" | "retired" | "left" | "deceased";
                                reserve: boolean;
                                entryChannel: string | null;
                                enteredOn: string | null;
                                /** @description number of open doubts */
                                doubts: number;
                                /**
                                 * @description card: one’s own row or a relative’s, with name, unit, post and rank only
                                 * @enum {string}
                                 */
                                level: "card" | "full";
                            }[];
                            more: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/table/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A table as .xlsx or .pdf, small counts withheld; an entry of the record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description dimensions down as blocks below each other, not within each other
                         * @default false
                         */
                        stacked?: boolean;
                        /** @description 2 at most within each other; more of them stand as blocks */
                        rows: {
                            /** @enum {string} */
                            dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                            /** @description id of a set of bands; else the usual one */
                            bands?: string;
                            /**
                             * Format: uuid
                             * @description units right below this one
                             */
                            root?: string;
                            /** @description units to compare */
                            units?: string[];
                        }[];
                        cols: {
                            /** @enum {string} */
                            dim: "age" | "birthYear" | "sex" | "ethnicity" | "party" | "education" | "fullTime" | "degree" | "rank" | "jobRank" | "standing" | "standingRank" | "rankYears" | "grassroots" | "channel" | "enteredYear" | "entryYears" | "techTitle" | "reserve" | "status" | "unit";
                            /** @description id of a set of bands; else the usual one */
                            bands?: string;
                            /**
                             * Format: uuid
                             * @description units right below this one
                             */
                            root?: string;
                            /** @description units to compare */
                            units?: string[];
                        }[];
                        /** @description as the query of GET /api/roster/people, values as text */
                        filters?: {
                            /** @description roster as of this day; default today */
                            asOf?: string;
                            /**
                             * Format: uuid
                             * @description a unit and everything below it
                             */
                            unit?: string;
                            /**
                             * @description the unit alone, without what is below it
                             * @enum {string}
                             */
                            only?: "true" | "false";
                            /** @description default serving */
                            status?: string;
                            /** @enum {string} */
                            sex?: "男" | "女";
                            ageMin?: number;
                            ageMax?: number;
                            rank?: string;
                            jobRank?: string;
                            /** @description 中共 (members), none (no party given), or the name of another party */
                            party?: string;
                            education?: string;
                            /** @enum {string} */
                            reserve?: "true" | "false";
                            entryChannel?: string;
                            /**
                             * @description only people with open doubts
                             * @enum {string}
                             */
                            doubts?: "true" | "false";
                            /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                            q?: string;
                        };
                        /** @description { v: 1, where: expression }: conditions joined by all, any, not; see the README of the room */
                        query?: unknown;
                        title: string;
                        sentence: string;
                        /** @default false */
                        shares?: boolean;
                        /** @default false */
                        averageAge?: boolean;
                        compare?: string;
                        /**
                         * @default xlsx
                         * @enum {string}
                         */
                        format?: "xlsx" | "pdf";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/bands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sets of bands: built in, and the newest version of the own ones */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sets: {
                                id: string;
                                series: string | null;
                                /** @enum {string} */
                                measure: "age" | "birth-year" | "rank-years" | "entry-years";
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                version: number;
                                bands: {
                                    from: number | null;
                                    to: number | null;
                                    label?: string;
                                }[];
                                labels: {
                                    zh: string;
                                    en: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Define a set of bands, or a new version of one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        series?: string;
                        /** @description the version it goes on from */
                        after?: number;
                        name: string;
                        /** @enum {string} */
                        measure: "age" | "birth-year" | "rank-years" | "entry-years";
                        bands: {
                            from: number | null;
                            to: number | null;
                            label?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved queries: own and shared */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            queries: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                query: unknown;
                                shared: boolean;
                                mine: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Save a query */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description { v: 1, where: expression }: conditions joined by all, any, not; see the README of the room */
                        query: unknown;
                        /** @default false */
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/queries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an own saved query */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description { v: 1, where: expression }: conditions joined by all, any, not; see the README of the room */
                        query: unknown;
                        /** @default false */
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Remove an own saved query */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/queries/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who meets a query; who misses one condition; for whom a fact is missing. An entry of the record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description { v: 1, where: expression }: conditions joined by all, any, not; see the README of the room */
                        query: unknown;
                        filters?: {
                            /** @description roster as of this day; default today */
                            asOf?: string;
                            /**
                             * Format: uuid
                             * @description a unit and everything below it
                             */
                            unit?: string;
                            /**
                             * @description the unit alone, without what is below it
                             * @enum {string}
                             */
                            only?: "true" | "false";
                            /** @description default serving */
                            status?: string;
                            /** @enum {string} */
                            sex?: "男" | "女";
                            ageMin?: number;
                            ageMax?: number;
                            rank?: string;
                            jobRank?: string;
                            /** @description 中共 (members), none (no party given), or the name of another party */
                            party?: string;
                            education?: string;
                            /** @enum {string} */
                            reserve?: "true" | "false";
                            entryChannel?: string;
                            /**
                             * @description only people with open doubts
                             * @enum {string}
                             */
                            doubts?: "true" | "false";
                            /** @description name (one character or more), pinyin initials, or ID number (six digits or more) */
                            q?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            yes: number;
                            open: number;
                            no: number;
                            /** @description those who miss one condition only */
                            close: number;
                            rows: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                sex: string | null;
                                birth: string | null;
                                age: number | null;
                                ethnicity: string | null;
                                nativePlace: string | null;
                                workStart: string | null;
                                party: string | null;
                                partyJoin: string | null;
                                techTitle: string | null;
                                /** @description 全日制学历学位 */
                                fullTime: string | null;
                                /** @description 在职学历学位 */
                                inService: string | null;
                                unitId: string | null;
                                unitName: string | null;
                                postText: string | null;
                                rank: string | null;
                                jobRank: string | null;
                                postSince: string | null;
                                rankSince: string | null;
                                /** @enum {string} */
                                status: "serving" | "retired" | "left" | "deceased";
                                reserve: boolean;
                                entryChannel: string | null;
                                enteredOn: string | null;
                                /** @description number of open doubts */
                                doubts: number;
                                /**
                                 * @description card: one’s own row or a relative’s, with name, unit, post and rank only
                                 * @enum {string}
                                 */
                                level: "card" | "full";
                            }[];
                            unknown: {
                                row: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    sex: string | null;
                                    birth: string | null;
                                    age: number | null;
                                    ethnicity: string | null;
                                    nativePlace: string | null;
                                    workStart: string | null;
                                    party: string | null;
                                    partyJoin: string | null;
                                    techTitle: string | null;
                                    /** @description 全日制学历学位 */
                                    fullTime: string | null;
                                    /** @description 在职学历学位 */
                                    inService: string | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                    rank: string | null;
                                    jobRank: string | null;
                                    postSince: string | null;
                                    rankSince: string | null;
                                    /** @enum {string} */
                                    status: "serving" | "retired" | "left" | "deceased";
                                    reserve: boolean;
                                    entryChannel: string | null;
                                    enteredOn: string | null;
                                    /** @description number of open doubts */
                                    doubts: number;
                                    /**
                                     * @description card: one’s own row or a relative’s, with name, unit, post and rank only
                                     * @enum {string}
                                     */
                                    level: "card" | "full";
                                };
                                why: {
                                    leaf: unknown;
                                    wanted: boolean;
                                    found: boolean | null;
                                }[] | null;
                            }[];
                            near: {
                                row: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    sex: string | null;
                                    birth: string | null;
                                    age: number | null;
                                    ethnicity: string | null;
                                    nativePlace: string | null;
                                    workStart: string | null;
                                    party: string | null;
                                    partyJoin: string | null;
                                    techTitle: string | null;
                                    /** @description 全日制学历学位 */
                                    fullTime: string | null;
                                    /** @description 在职学历学位 */
                                    inService: string | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                    rank: string | null;
                                    jobRank: string | null;
                                    postSince: string | null;
                                    rankSince: string | null;
                                    /** @enum {string} */
                                    status: "serving" | "retired" | "left" | "deceased";
                                    reserve: boolean;
                                    entryChannel: string | null;
                                    enteredOn: string | null;
                                    /** @description number of open doubts */
                                    doubts: number;
                                    /**
                                     * @description card: one’s own row or a relative’s, with name, unit, post and rank only
                                     * @enum {string}
                                     */
                                    level: "card" | "full";
                                };
                                why: {
                                    leaf: unknown;
                                    wanted: boolean;
                                    found: boolean | null;
                                }[] | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers set by the institution */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            smallCell: number;
                            youngAge: number;
                            /** @description hours of training in five years that young people should have; the institution’s own number */
                            youngTraining: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        /** Change them from today on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        smallCell: number;
                        youngAge: number;
                        /** @description hours of training in five years that young people should have; the institution’s own number */
                        youngTraining: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            smallCell: number;
                            youngAge: number;
                            /** @description hours of training in five years that young people should have; the institution’s own number */
                            youngTraining: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/reserve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reserve pool by channel of entry, year, experience and gaps */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    unit?: string;
                    /** @description those in the reserve pool, or everybody of the age */
                    scope?: "pool" | "young";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            youngAge: number;
                            youngTraining: number;
                            total: number;
                            recent: number;
                            channels: {
                                channel: string | null;
                                n: number;
                                recent: number;
                                years: {
                                    year: string | null;
                                    n: number;
                                }[];
                                posts: (number)[];
                                gaps: {
                                    grassroots: {
                                        without: number;
                                        open: number;
                                    };
                                    leading: {
                                        without: number;
                                        open: number;
                                    };
                                    training: {
                                        without: number;
                                        open: number;
                                    };
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/reserve/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the reserve with their gaps */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    unit?: string;
                    /** @description those in the reserve pool, or everybody of the age */
                    scope?: "pool" | "young";
                    channel?: string;
                    year?: string;
                    gap?: "grassroots" | "leading" | "training";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                row: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    sex: string | null;
                                    birth: string | null;
                                    age: number | null;
                                    ethnicity: string | null;
                                    nativePlace: string | null;
                                    workStart: string | null;
                                    party: string | null;
                                    partyJoin: string | null;
                                    techTitle: string | null;
                                    /** @description 全日制学历学位 */
                                    fullTime: string | null;
                                    /** @description 在职学历学位 */
                                    inService: string | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    postText: string | null;
                                    rank: string | null;
                                    jobRank: string | null;
                                    postSince: string | null;
                                    rankSince: string | null;
                                    /** @enum {string} */
                                    status: "serving" | "retired" | "left" | "deceased";
                                    reserve: boolean;
                                    entryChannel: string | null;
                                    enteredOn: string | null;
                                    /** @description number of open doubts */
                                    doubts: number;
                                    /**
                                     * @description card: one’s own row or a relative’s, with name, unit, post and rank only
                                     * @enum {string}
                                     */
                                    level: "card" | "full";
                                };
                                has: {
                                    grassroots: boolean | null;
                                    leading: boolean | null;
                                    training: boolean | null;
                                };
                                posts: number;
                            }[];
                            more: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leading bodies in reach on a day, those with gaps first */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            bodies: {
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                level: string | null;
                                organKind: string;
                                office: boolean;
                                staffing: {
                                    leading: {
                                        due: number;
                                        held: number;
                                        over: number;
                                        short: number;
                                    };
                                    chief: {
                                        due: number;
                                        held: number;
                                        over: number;
                                        short: number;
                                    };
                                    deputy: {
                                        due: number;
                                        held: number;
                                        over: number;
                                        short: number;
                                    };
                                };
                                concurrent: number;
                                structure: {
                                    people: number;
                                    averageAge: number | null;
                                    youngest: number | null;
                                    oldest: number | null;
                                    ages: {
                                        [key: string]: number;
                                    };
                                    tenure: {
                                        [key: string]: number;
                                    };
                                    schooling: {
                                        [key: string]: number;
                                    };
                                    women: number;
                                    minority: number;
                                    party: number;
                                    specialties: {
                                        name: string;
                                        n: number;
                                    }[];
                                    unknown: {
                                        age: number;
                                        tenure: number;
                                        schooling: number;
                                        sex: number;
                                        ethnicity: number;
                                        party: number;
                                        specialty: number;
                                    };
                                };
                                shortSince: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/bodies/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bodies with their members, structure and what stands out, and people for the bench; the reading is recorded */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitIds: string[];
                        /** @default [] */
                        bench?: string[];
                        asOf?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            bodies: {
                                body: {
                                    /** Format: uuid */
                                    unitId: string;
                                    unitName: string;
                                    level: string | null;
                                    organKind: string;
                                    office: boolean;
                                    readonly seats: {
                                        /** Format: uuid */
                                        postId: string;
                                        title: string;
                                        rank: string;
                                        /** @enum {string|null} */
                                        role: "chief" | "deputy" | "member" | "staff" | null;
                                        establishment: number;
                                        readonly holders: {
                                            /** Format: uuid */
                                            personId: string;
                                            name: string;
                                            /** @enum {string} */
                                            level: "card" | "full";
                                            /** @enum {string|null} */
                                            sex: "male" | "female" | null;
                                            birth: string | null;
                                            ethnicity: string | null;
                                            partyMember: boolean | null;
                                            /** @enum {string|null} */
                                            education: "primary" | "junior-secondary" | "senior-secondary" | "technical-secondary" | "college" | "bachelor" | "master" | "doctor" | null;
                                            specialty: string | null;
                                            readonly grades: {
                                                year: number;
                                                /** @enum {string} */
                                                grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                                            }[] | null;
                                            readonly family: {
                                                relation: string;
                                                name: string;
                                                personId: string | null;
                                                birth: string | null;
                                                unit: string | null;
                                                abroad: boolean | null;
                                                living: boolean | null;
                                            }[] | null;
                                            since: string | null;
                                            bodySince: string | null;
                                            concurrent: boolean;
                                            rank: string | null;
                                        }[];
                                        shortSince: string | null;
                                    }[];
                                };
                                staffing: {
                                    leading: {
                                        due: number;
                                        held: number;
                                        over: number;
                                        short: number;
                                    };
                                    chief: {
                                        due: number;
                                        held: number;
                                        over: number;
                                        short: number;
                                    };
                                    deputy: {
                                        due: number;
                                        held: number;
                                        over: number;
                                        short: number;
                                    };
                                };
                                structure: {
                                    people: number;
                                    averageAge: number | null;
                                    youngest: number | null;
                                    oldest: number | null;
                                    ages: {
                                        [key: string]: number;
                                    };
                                    tenure: {
                                        [key: string]: number;
                                    };
                                    schooling: {
                                        [key: string]: number;
                                    };
                                    women: number;
                                    minority: number;
                                    party: number;
                                    specialties: {
                                        name: string;
                                        n: number;
                                    }[];
                                    unknown: {
                                        age: number;
                                        tenure: number;
                                        schooling: number;
                                        sex: number;
                                        ethnicity: number;
                                        party: number;
                                        specialty: number;
                                    };
                                };
                                findings: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "pass" | "block" | "needs-reason" | "unknown";
                                    sentence: {
                                        zh: string;
                                        en: string;
                                    };
                                    evidence: {
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        value: string;
                                    }[];
                                    citation?: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        /** @enum {string} */
                                        confidence: "2014" | "text" | "content" | "undated" | "recalled" | "weak";
                                    };
                                    wayOut?: {
                                        zh: string;
                                        en: string;
                                    };
                                    setting?: {
                                        value: number;
                                        fromDay: string;
                                        basis: string;
                                        authorName: string;
                                        approverName: string;
                                        /** @enum {string} */
                                        key: "body.age-spread" | "body.average-age" | "body.specialty-share" | "body.tenure" | "rotation.years" | "audit.years";
                                    };
                                }[];
                            }[];
                            bench: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @enum {string} */
                                level: "card" | "full";
                                /** @enum {string|null} */
                                sex: "male" | "female" | null;
                                birth: string | null;
                                ethnicity: string | null;
                                partyMember: boolean | null;
                                /** @enum {string|null} */
                                education: "primary" | "junior-secondary" | "senior-secondary" | "technical-secondary" | "college" | "bachelor" | "master" | "doctor" | null;
                                specialty: string | null;
                                readonly grades: {
                                    year: number;
                                    /** @enum {string} */
                                    grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                                }[] | null;
                                readonly family: {
                                    relation: string;
                                    name: string;
                                    personId: string | null;
                                    birth: string | null;
                                    unit: string | null;
                                    abroad: boolean | null;
                                    living: boolean | null;
                                }[] | null;
                                since: string | null;
                                bodySince: string | null;
                                concurrent: boolean;
                                rank: string | null;
                            }[];
                            settings: {
                                [key: string]: {
                                    value: number;
                                    fromDay: string;
                                    basis: string;
                                    authorName: string;
                                    approverName: string;
                                };
                            };
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/bodies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leading posts of all units, one body, or the establishment of all units, as .xlsx or .pdf */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        unitId?: string;
                        /** @enum {string} */
                        table?: "staffing" | "establishment";
                        /** @enum {string} */
                        format?: "xlsx" | "pdf";
                        asOf?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, posts and holders in columns; rows refer to each other by place */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            titles: string[];
                            units: {
                                id: string[];
                                name: string[];
                                parent: number[];
                            };
                            posts: {
                                unit: number[];
                                title: number[];
                                /** @description 0 chief, 1 deputy, 2 member, 3 staff */
                                role: number[];
                                due: number[];
                                held: number[];
                            };
                            holders: {
                                post: number[];
                                id: string[];
                                name: string[];
                                /** @description -1 not known */
                                age: number[];
                                /** @description 0 not known, 1 reached, 2 within a year, 3 later */
                                retires: number[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My plans and shared ones */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            plans: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                shared: boolean;
                                mine: boolean;
                                ownerName: string;
                                savedAt: string;
                                version: number;
                                plan: {
                                    unitIds: string[];
                                    bench: string[];
                                    moves: {
                                        /** Format: uuid */
                                        personId: string;
                                        /** Format: uuid */
                                        from: string | null;
                                        /** Format: uuid */
                                        to: string | null;
                                    }[];
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Save a plan; nothing in the roster changes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        version?: number;
                        title: string;
                        /** @default false */
                        shared?: boolean;
                        plan: {
                            unitIds: string[];
                            bench: string[];
                            moves: {
                                /** Format: uuid */
                                personId: string;
                                /** Format: uuid */
                                from: string | null;
                                /** Format: uuid */
                                to: string | null;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an own plan away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/key-posts/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Key posts with what comes due, the most urgent first; the reading is recorded */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        asOf?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            lines: {
                                /** Format: uuid */
                                postId: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                title: string;
                                chief: boolean;
                                leading: boolean;
                                readonly kinds: ("personnel" | "finance" | "audit" | "engineering" | "procurement" | "approval" | "enforcement" | "other")[];
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                birth: string | null;
                                since: string | null;
                                formerAge: number | null;
                                readonly grades: {
                                    year: number;
                                    /** @enum {string} */
                                    grade: "excellent" | "competent" | "basic" | "incompetent" | "undetermined";
                                }[] | null;
                                dues: {
                                    /** @enum {string} */
                                    kind: "rotation" | "retirement" | "audit";
                                    on: string | null;
                                    /** @enum {string} */
                                    near: "reached" | "within-year" | "later" | "unknown" | "none";
                                    why: {
                                        zh: string;
                                        en: string;
                                    };
                                    citation?: {
                                        document: string;
                                        title: string;
                                        year: number;
                                        article: string;
                                        /** @enum {string} */
                                        confidence: "2014" | "text" | "content" | "undated" | "recalled" | "weak";
                                    };
                                    setting?: {
                                        value: number;
                                        fromDay: string;
                                        basis: string;
                                        authorName: string;
                                        approverName: string;
                                        /** @enum {string} */
                                        key: "body.age-spread" | "body.average-age" | "body.specialty-share" | "body.tenure" | "rotation.years" | "audit.years";
                                    };
                                    wayOut?: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                /** @enum {string} */
                                urgent: "reached" | "within-year" | "later" | "unknown" | "none";
                                first: string | null;
                                withheld: boolean;
                                marks: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    postId: string;
                                    /** @enum {string} */
                                    kind: "personnel" | "finance" | "audit" | "engineering" | "procurement" | "approval" | "enforcement" | "other";
                                    basis: string;
                                    fromDay: string;
                                    toDay: string | null;
                                    endBasis: string | null;
                                    /** Format: uuid */
                                    author: string;
                                    authorName: string;
                                    /** Format: uuid */
                                    approver: string | null;
                                    approverName: string | null;
                                    approvedDay: string | null;
                                }[];
                                basis: {
                                    formerAge: number;
                                    basis: string;
                                    day: string;
                                    authorName: string;
                                } | null;
                                auditRows: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    postId: string;
                                    /** Format: uuid */
                                    personId: string;
                                    /** @enum {string} */
                                    kind: "in-office" | "leaving";
                                    periodFrom: string | null;
                                    periodTo: string | null;
                                    dueDay: string | null;
                                    doneOn: string | null;
                                    result: string | null;
                                    basis: string;
                                    /** Format: uuid */
                                    author: string;
                                    authorName: string;
                                }[];
                            }[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                postId: string;
                                /** @enum {string} */
                                kind: "personnel" | "finance" | "audit" | "engineering" | "procurement" | "approval" | "enforcement" | "other";
                                basis: string;
                                fromDay: string;
                                toDay: string | null;
                                endBasis: string | null;
                                /** Format: uuid */
                                author: string;
                                authorName: string;
                                /** Format: uuid */
                                approver: string | null;
                                approverName: string | null;
                                approvedDay: string | null;
                                title: string;
                                unitName: string;
                            }[];
                            vacant: {
                                /** Format: uuid */
                                postId: string;
                                title: string;
                                unitName: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/key-posts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Key posts as .xlsx or .pdf */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        asOf?: string;
                        /** @enum {string} */
                        format?: "xlsx" | "pdf";
                        /** @default false */
                        withinYear?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/key-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a post as a key post */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        postId: string;
                        /** @enum {string} */
                        kind: "personnel" | "finance" | "audit" | "engineering" | "procurement" | "approval" | "enforcement" | "other";
                        basis: string;
                        fromDay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/key-posts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a mark as the second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/key-posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a mark on a day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        day: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/retirement-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which former retirement age applies to a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        personId: string;
                        formerAge: 50 | 55 | 60;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a planned or finished audit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        postId: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {string} */
                        kind: "in-office" | "leaving";
                        periodFrom: string | null;
                        periodTo: string | null;
                        dueDay: string | null;
                        doneOn: string | null;
                        result: string | null;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What came of a planned audit */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        postId: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {string} */
                        kind: "in-office" | "leaving";
                        periodFrom: string | null;
                        periodTo: string | null;
                        dueDay: string | null;
                        doneOn: string | null;
                        result: string | null;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The institution’s own numbers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            inForce: {
                                [key: string]: {
                                    value: number;
                                    fromDay: string;
                                    basis: string;
                                    authorName: string;
                                    approverName: string;
                                };
                            };
                            history: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                key: "body.age-spread" | "body.average-age" | "body.specialty-share" | "body.tenure" | "rotation.years" | "audit.years";
                                value: number;
                                fromDay: string;
                                basis: string;
                                /** Format: uuid */
                                author: string;
                                authorName: string;
                                /** Format: uuid */
                                approver: string | null;
                                approverName: string | null;
                                approvedDay: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Propose a number */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        key: "body.age-spread" | "body.average-age" | "body.specialty-share" | "body.tenure" | "rotation.years" | "audit.years";
                        value: number;
                        fromDay: string;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staffing/settings/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a number as the second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/intercessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of intercessions: all of it for the supervisor (recorded), one’s own for everybody else */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                                at: string;
                                filedByName: string;
                                happenedOn: string;
                                who: string;
                                whoUnit: string;
                                forWhom: string;
                                /** Format: uuid */
                                forPersonId: string | null;
                                caseNumber: string | null;
                                /** Format: uuid */
                                caseId: string | null;
                                /** @enum {string} */
                                way: "in-person" | "phone" | "message" | "paper" | "through-another";
                                what: string;
                                answered: string;
                                mine: boolean;
                                notes: {
                                    /** Format: uuid */
                                    id: string;
                                    at: string;
                                    byName: string;
                                    /** @enum {string} */
                                    kind: "addition" | "handling";
                                    words: string;
                                }[];
                            }[];
                            all: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** File an intercession; it cannot be withdrawn */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        happenedOn: string;
                        who: string;
                        whoUnit: string;
                        forWhom: string;
                        /** Format: uuid */
                        forPersonId: string | null;
                        caseNumber: string;
                        /** @enum {string} */
                        way: "in-person" | "phone" | "message" | "paper" | "through-another";
                        what: string;
                        answered: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/intercessions/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add to an intercession: an addition by whoever filed it, how it was dealt with by the supervisor */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the supervisor should look at over every case; the reading is recorded */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        months: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            marks: {
                                /** @enum {string} */
                                pattern: "redone" | "late-fact" | "before-leaving";
                                /** Format: uuid */
                                caseId: string;
                                number: string;
                                title: string;
                                unitName: string;
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                                on: string;
                            }[];
                            units: {
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                cases: number;
                                withException: number;
                                requested: number;
                                approved: number;
                            }[];
                            cases: number;
                            months: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/prohibitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prohibitions that bear on appointments: the published lists and the institution’s own */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            published: {
                                id: string;
                                list: string;
                                words: {
                                    zh: string;
                                    en: string;
                                };
                                stages: ("motion" | "recommendation" | "examination" | "decision" | "notice" | "appointment" | "probation")[];
                                termChange: boolean;
                                citation: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    /** @enum {string} */
                                    confidence: "2014" | "text" | "content" | "undated" | "recalled" | "weak";
                                } | null;
                            }[];
                            own: {
                                /** Format: uuid */
                                id: string;
                                list: string;
                                words: string;
                                stages: ("motion" | "recommendation" | "examination" | "decision" | "notice" | "appointment" | "probation")[];
                                termChange: boolean;
                                source: string;
                                fromDay: string;
                                toDay: string | null;
                                /** Format: uuid */
                                author: string;
                                authorName: string;
                                approverName: string | null;
                                approvedDay: string | null;
                            }[];
                            inForce: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Put forward a prohibition of the institution’s own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        list: string;
                        words: string;
                        stages: ("motion" | "recommendation" | "examination" | "decision" | "notice" | "appointment" | "probation")[];
                        termChange: boolean;
                        source: string;
                        fromDay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/prohibitions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve it as the second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/prohibitions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it from today; cases opened before keep it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My jobs, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobs: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "refused" | "failed" | "cancelled";
                                done: number;
                                total: number | null;
                                step: {
                                    zh: string;
                                    en: string;
                                } | null;
                                summary: {
                                    [key: string]: unknown;
                                } | null;
                                /** @description as in an error body */
                                refusal: unknown;
                                fileName: string | null;
                                createdAt: string;
                                endedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job of mine is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "refused" | "failed" | "cancelled";
                            done: number;
                            total: number | null;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            summary: {
                                [key: string]: unknown;
                            } | null;
                            /** @description as in an error body */
                            refusal: unknown;
                            fileName: string | null;
                            createdAt: string;
                            endedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job of mine; what it had not finished leaves nothing behind */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asked: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file a job of mine made */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress as server-sent events until the job has ended */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me outside the cases, room by room */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: {
                                /** @enum {string} */
                                kind: "corrections" | "permits" | "findings" | "merges";
                                count: number;
                                href: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    person?: string;
                    case?: string;
                    actor?: string;
                    room?: "selection" | "meetings" | "roster" | "files" | "corrections" | "audit" | "statistics" | "staffing" | "policy" | "integrity" | "matching" | "contest" | "term" | "jobs" | "accounts" | "record";
                    from?: string;
                    to?: string;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                at: string;
                                index: number | null;
                                seal: number | null;
                                actor: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                verb: string;
                                cites: string[];
                                caseId: string | null;
                                caseNumber: string | null;
                                subjects: {
                                    kind: string;
                                    id: string;
                                }[];
                                params: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            next: string | null;
                            withheld: boolean;
                            size: number;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            at: string;
                            index: number | null;
                            seal: number | null;
                            actor: {
                                id: string;
                                name: string | null;
                            } | null;
                            verb: string;
                            cites: string[];
                            caseId: string | null;
                            caseNumber: string | null;
                            subjects: {
                                kind: string;
                                id: string;
                            }[];
                            params: {
                                [key: string]: unknown;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            vkey: string;
                            checkpoint: string;
                            entries: {
                                id: string;
                                bytes: string;
                                proof: string | null;
                                words: {
                                    line: {
                                        t: string;
                                        id: string;
                                        prev: string | null;
                                        now: string | null;
                                    };
                                    n: number;
                                    proof: string[];
                                    salt: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/entries/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    from: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            vkey: string;
                            checkpoint: string;
                            proof: string[];
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/vkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            writable: boolean;
                            checking: boolean;
                            size: number;
                            origin: string;
                            checkpoints: {
                                size: number;
                                root: string;
                                at: string;
                            }[];
                            lastCheck: {
                                at: string;
                                ok: boolean;
                                entries: number;
                                rows: number;
                                findings: {
                                    object: string;
                                    table: string;
                                    id: string | null;
                                    what: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                more: number;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actors: {
                                id: string;
                                name: string;
                            }[];
                            cases: {
                                id: string;
                                number: string;
                                title: string;
                            }[];
                            people: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            post: string | null;
                        }[];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                name: string;
                                status: number;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                wayOut?: {
                                    zh: string;
                                    en: string;
                                };
                                citations?: {
                                    document: string;
                                    title: string;
                                    year: number;
                                    article: string;
                                    confidence: string;
                                }[];
                                field?: string;
                                details?: unknown;
                            };
                            requestId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
