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
                                status: "serving" | "retired" | "left" | "deceased";
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
        /** Change basic facts; the old values stay with their day and evidence */
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
                                kind: "lrmx" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "previewed" | "committed" | "discarded";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
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
        /** Upload .lrmx, .zip or .xlsx files (multipart/form-data, any field name); each becomes a preview, nothing is in the roster yet */
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
                                kind: "lrmx" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "previewed" | "committed" | "discarded";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
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
        /** What was understood, what is doubtful, whom it matches, what would change */
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
                                kind: "lrmx" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "previewed" | "committed" | "discarded";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
                                };
                            };
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
                            notes: {
                                where: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
                            batch: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "lrmx" | "zip" | "xlsx";
                                fileName: string;
                                /** @enum {string} */
                                state: "previewed" | "committed" | "discarded";
                                at: string;
                                options: {
                                    sheet: string | null;
                                    headerRow: number | null;
                                    mapping: {
                                        [key: string]: string | null;
                                    };
                                    unitId: string | null;
                                };
                                summary: {
                                    people: number;
                                    doubts: number;
                                    refused: number;
                                    created?: number;
                                    updated?: number;
                                    skipped?: number;
                                };
                            };
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
                            notes: {
                                where: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
                        decisions: {
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
                            created: string[];
                            updated: string[];
                            skipped: number;
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
    "/api/roster/export/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 干部任免审批表 as .docx or .lrmx: the file, or a zip for several people */
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
                        format: "docx" | "lrmx";
                        /** @description day of the age; default today */
                        asOf?: string;
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
    "/api/roster/export/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The roster as .xlsx with chosen columns */
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
                            }[];
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
                            method: "voice" | "hands";
                            due: {
                                /** Format: uuid */
                                memberId: string;
                                name: string;
                                /** Format: uuid */
                                personId: string | null;
                                /** Format: uuid */
                                accountId: string | null;
                            }[];
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
                                        at: string[];
                                        n: number;
                                        ageSum: number;
                                        ageKnown: number;
                                    }[];
                                    counts: {
                                        at: string[];
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
                                        at: string[];
                                        n: number;
                                        ageSum: number;
                                        ageKnown: number;
                                    }[];
                                    counts: {
                                        at: string[];
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
        /** A table as .xlsx, small counts withheld; an entry of the record */
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
                    room?: "selection" | "roster" | "files" | "corrections" | "audit" | "statistics" | "staffing" | "jobs" | "accounts" | "record";
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
